# Yang dicetak: lembar kode sekali pakai, poster, dan kartu loket.

slip-title = Kode sekali pakai Suara Kinerja
slip-count = Suara Kinerja · { $count } kode · berlaku sampai { $date }
slip-office = Potong pada garis putus-putus, lipat, dan serahkan langsung kepada yang namanya tertera.
slip-page = Halaman { $page } dari { $pages }
slip-expires = Berlaku sekali sampai { $date }
slip-how = Pindai dengan kamera ponsel, lalu tekan Mulai. Atau buka @{ $bot } di Telegram dan ketik kodenya.
slip-secret = Jangan berikan kode ini kepada siapa pun.

poster-title = Poster penilaian layanan
poster-city = Kota Mataram
poster-headline = Bagaimana pelayanan kami hari ini?
poster-scan = Pindai dengan kamera ponsel
poster-tap = Dua ketukan
poster-nameless = Tanpa nama
poster-minute = ± 1 menit
poster-by-telegram = Lewat Telegram
poster-by-web = Lewat peramban
