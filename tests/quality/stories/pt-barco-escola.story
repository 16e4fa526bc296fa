layout: hashed
lang: pt
site: Folha da Barra
title: Barco que serve de escola volta a navegar no rio
author: Teresa Moura
published: 2023-06-05T09:40:00-03:00

O barco que leva aulas às comunidades ribeirinhas voltou a navegar nesta segunda-feira, depois de dois anos parado por falta de uma peça do motor.
A bordo viajam quatro professoras, uma cozinheira e trezentos livros. Em cada parada a escola fica três dias, e os alunos dormem em redes no convés.
~ad Publicidade
A peça foi encontrada num ferro-velho, a duzentos quilômetros dali, e trazida de canoa. «Ela custou menos que a passagem», conta o mecânico Raimundo Leal.
~related Leia também: | Cheia do rio deve chegar mais cedo neste ano
A prefeitura promete comprar um segundo barco até o fim do ano. As professoras pedem antes um telhado novo, porque as chuvas não esperam.
