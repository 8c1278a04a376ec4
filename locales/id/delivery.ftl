# Yang terlambat sampai, dan siapa yang tidak dapat dihubungi.
notice-late = <i>Terlambat: seharusnya sampai { $since }.</i>
command-terputus = Pegawai yang memblokir bot
help-terputus = • /terputus menampilkan pegawai yang memblokir bot ini, sehingga pesan tidak sampai.
unreachable-none = Tidak ada pegawai yang memblokir bot ini. Semua pesan dapat sampai.
unreachable-count = <b>{ $count }</b> pegawai memblokir bot ini, sehingga pesan untuk mereka menunggu. Begitu mereka menulis lagi ke bot ini, semuanya dikirim.
unreachable-line = • { $name } ({ $unit }), sejak { $since }
