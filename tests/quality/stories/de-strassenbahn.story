layout: wrapped
lang: de
site: Talbote
title: Die alte Straßenbahn fährt wieder bis zum Friedhof
author: Henrike Voss
published: 2024-05-02T08:30:00+02:00

= Nach elf Jahren Pause rollt die Linie 4 am Wochenende erneut durch das Mühlental.
~caption Der Wagen 27 vor dem Depot.
Am Samstag um kurz nach neun hat der erste Wagen der Linie 4 das Depot verlassen, und an jeder Haltestelle standen Menschen mit Blumen in der Hand.
~related Lesen Sie auch: | Neue Brücke über die Wiese wird teurer als geplant
Elf Jahre lang war die Strecke stillgelegt, weil ein Hang ins Rutschen geraten war. Die Stadt hatte die Schienen schon verkaufen wollen, doch ein Verein kam ihr zuvor.
## Jeder Meter von Hand
Die Mitglieder haben zweitausend Schwellen ersetzt, jede davon von Hand. „Wir haben aufgehört, die Stunden zu zählen“, sagt die Vorsitzende Lore Amann.
~newsletter Newsletter bestellen | Jeden Morgen das Wichtigste aus dem Tal in Ihrem Postfach.
Gefahren wird zunächst nur am Wochenende und bei trockenem Wetter. Im Herbst will der Verein prüfen, ob sich auch ein Betrieb an den Markttagen trägt.
~share Teilen Twittern WhatsApp E-Mail
