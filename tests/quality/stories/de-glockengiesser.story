layout: hashed
lang: de
site: Nordkurier am Fluss
title: Eine Glocke, die niemand bestellt hat
author: Jost Lindner
published: 2025-02-11T06:00:00+01:00

In der Gießerei von Rechlin steht seit einer Woche eine Glocke, die niemand bestellt hat und die trotzdem schon einen Namen trägt.
Der Meister hat sie aus dem Rest von drei Aufträgen gegossen, weil das Metall sonst zu teuer geworden wäre. Sie wiegt so viel wie ein kleines Auto und klingt, wie er sagt, ein wenig nach Regen.
~ad Anzeige
Nun sucht er eine Gemeinde, die sie haben will. Vier haben sich gemeldet, doch drei von ihnen haben keinen Turm, und die vierte müsste ihren erst flicken.
~related Mehr zum Thema: | Warum im Kirchturm von Altdorf jetzt Falken brüten
Bis sich eine Lösung findet, läutet die Glocke zum Feierabend im Hof. Die Nachbarn haben sich beschwert, als sie einmal ausblieb.
