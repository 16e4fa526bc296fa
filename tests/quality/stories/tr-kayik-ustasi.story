layout: breaks
lang: tr
site: Körfez Postası
title: Son kayık ustası atölyesini gençlere açtı
author: Elif Karaca
published: 2023-04-21

Körfezin son kayık ustası Hasan Demirel, elli yıldır tek başına çalıştığı atölyesinin kapılarını cuma günü mahallenin gençlerine açtı.
Usta, elindeki iki siparişi onlarla birlikte bitirmek istiyor. Kereste pahalı olduğu için ilk derslerde yalnızca eski kayıkların tahtaları kullanılıyor.
~ad Reklam
Atölyeye şimdiye kadar on bir genç yazıldı. Aralarında denizi hiç sevmediğini söyleyen de var, yalnızca talaş kokusu için gelen de.
~related Ayrıca okuyun: | Balıkçı barınağı yaz sonuna kadar yenilenecek
Belediye atölyenin kirasını iki yıl boyunca ödeyecek. Demirel ise karşılığında her yaz bir kayığın okula bağışlanmasını şart koştu.
