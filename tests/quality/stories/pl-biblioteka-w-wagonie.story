layout: soup
lang: pl
site: Kurier Podgórski
title: Biblioteka w starym wagonie przyciąga całą okolicę
author: Anna Zielińska
published: 2024-11-08

W nieczynnym wagonie na stacji Brzozowa otwarto w piątek bibliotekę, do której już pierwszego dnia zapisało się ponad dwieście osób z całej okolicy.
Wagon kupił za symboliczną złotówkę były zawiadowca. Przez trzy lata zbierał książki, których szkoły i urzędy chciały się pozbyć, i suszył je na własnym strychu.
~related Czytaj także: | Most nad potokiem zostanie zamknięty do wiosny
Książki ułożono nie według autorów, lecz według stacji, na których znalazły nowy dom. „Każdy wie, gdzie ma szukać, bo każdy zna rozkład jazdy” – mówi Stefan Bielak.
~ad Reklama
Zimą wagon będzie ogrzewany piecem, który pamięta parowozy. Gmina zapłaci za drewno, a czytelnicy mają przynosić własne koce.
~comments Komentarze | Byłem wczoraj z wnukiem i nie chciał stamtąd wyjść.
