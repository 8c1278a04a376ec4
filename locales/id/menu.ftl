start-citizen =
    Selamat datang di <b>Suara Kinerja</b> Kota Mataram.

    Untuk menilai layanan, pindai kode QR di loket atau buka tautannya. Dua ketukan sudah cukup.
    Sudah punya kode kuitansi? Ketik /kuitansi diikuti kodenya.
start-employee =
    Selamat datang, <b>{ $name }</b>.

    Apa yang ingin Bapak/Ibu kerjakan?
start-bound =
    Chat ini sekarang terhubung sebagai <b>{ $name }</b>, { $post }.

    Kode tadi hanya berlaku sekali. Apa yang ingin Bapak/Ibu kerjakan?
start-lost = Pesan diterima, tetapi saat ini tidak ada pertanyaan yang menunggu jawaban. Pilih dari menu, atau ketik /bantuan.
menu-open = Menu
menu-evaluasi = Evaluasi diri periode ini
menu-tim = Tim saya
menu-laporan = Laporan unit saya
menu-unit = Unit dan layanan
language-choose = Pilih bahasa · Choose your language
language-id = Bahasa Indonesia
language-en = English
language-chosen = Baik, mulai sekarang kami berbahasa Indonesia.
help-title = <b>Bantuan</b>
help-menu = • /menu kembali ke awal.
help-evaluasi = • /evaluasi membuka evaluasi diri periode ini; setiap jawaban langsung tersimpan, boleh dilanjutkan kapan saja.
help-tinjau = • /tinjau membuka tim Bapak/Ibu pada mereka yang menunggu tinjauan, yang terlama lebih dahulu.
help-tim = • /tim menampilkan setiap orang di tim Bapak/Ibu, yang paling mendesak lebih dahulu: tinjauan, umpan balik terakhir, rencana, tantangan.
help-cermin = • /cermin menunjukkan cara Bapak/Ibu menilai dibanding penilai lain; hanya Bapak/Ibu yang melihatnya.
help-kalibrasi = • /kalibrasi menampilkan tingkat nilai per perangkat daerah, tanpa nama.
help-terhenti = • /terhenti menunjukkan di pertanyaan mana pengisian evaluasi terhenti (jumlah saja).
help-laporan = • /laporan mengirim gambar kepuasan masyarakat unit Bapak/Ibu.
help-unit = • /unit menampilkan unit Bapak/Ibu: layanan, poster QR, dan slip kode pegawai.
help-data_saya = • /data_saya menampilkan semua yang tersimpan tentang Bapak/Ibu atau Saudara, siapa yang melihatnya, dan cara memperbaikinya.
help-kuitansi = • /kuitansi KODE menampilkan apa yang tersimpan dari sebuah penilaian.
help-privasi = • /privasi menjelaskan apa yang disimpan dan tidak.
help-bahasa = • /bahasa untuk berganti bahasa.
help-bantuan = • /bantuan menampilkan pesan ini.
help-foot-citizen = Pindai QR di loket untuk menilai layanan. Semua langkah setelah wajah boleh dilewati.
help-foot-employee = Hasil di sini adalah bahan dialog kinerja. Penilaian resmi tetap di e-Kinerja BKN.
notice-roles-changed = Peran Bapak/Ibu di bot ini baru saja diubah. Menu di bawah menunjukkan apa yang sekarang dapat dilakukan.
privacy =
    <b>Privasi</b>

    <b>Warga.</b> Selama Saudara mengisi, jawaban adalah draf milik chat ini; itu berlaku juga sesudah dikirim, selama menunggu yang lain. Begitu sedikitnya { $batch } penilaian layanan yang sama menunggu, atau 24 jam setelah dikirim, semuanya dipindahkan bersama dalam urutan acak: tanpa akun, tanpa nama, dan tanpa waktu yang lebih rinci dari minggunya; drafnya dihapus. Draf yang ditinggalkan 24 jam dianggap terkirim bila wajahnya sudah dipilih, selain itu dibuang. Data diri hanya dihitung jumlahnya. Nama petugas dan nomor dalam pesan ditutup. Foto disimpan tanpa data kamera dan lokasi, rekaman apa adanya; wajah dan suara di dalamnya dapat dikenali. Keduanya hanya diperlihatkan kepada petugas yang menangani pesan itu, dan dihapus { $file_days } hari sesudah kasusnya ditutup. Hanya bila Saudara meminta diberi tahu di chat ini, akun Saudara disimpan pada kasus itu sampai selesai. Untuk mencegah penilaian ganda kami menyimpan sidik acak yang kuncinya dimusnahkan setelah semester berakhir; sebelum itu pemegang basis data dapat mengetahui siapa yang menilai layanan apa, tetapi bukan isinya bila ada yang dikirim bersama. Angka baru tampil bila sedikitnya { $threshold } orang menjawab unsurnya.

    <b>Pegawai.</b> Evaluasi diri dan tinjauan tersegel bagi pihak lain sampai keduanya terkirim atau masa evaluasi berakhir. Semua yang tersimpan tentang Bapak/Ibu, dan siapa yang melihatnya, ada di /data_saya. Jam setiap jawaban evaluasi disimpan hanya untuk menghitung lama pengisian dari sedikitnya 20 formulir, lalu dihapus, paling lambat 30 hari sesudahnya.

    <b>Semua.</b> Nomor akun Telegram dan bahasa setiap orang yang menulis ke bot ini disimpan, terpisah dari penilaian yang sudah dikirim.

    <b>Batasnya.</b> Telegram dan program ini melihat akun Saudara selama percakapan, dan server Telegram berada di luar Indonesia.
bot-description = Suara Kinerja Kota Mataram: warga menilai layanan dengan dua ketukan, pegawai menengok kembali pekerjaannya, atasan memberi umpan balik, dan semuanya mendapat jawaban.
command-menu = Menu utama
command-evaluasi = Evaluasi diri periode ini
command-tinjau = Tinjauan yang menunggu saya
command-tim = Tim saya
command-cermin = Cermin penilai (hanya untuk saya)
command-kalibrasi = Kalibrasi penilai
command-terhenti = Di mana pengisian kuesioner terhenti
command-laporan = Laporan kepuasan unit saya
command-unit = Unit, layanan, dan poster QR
command-data_saya = Semua yang tersimpan tentang saya
command-kuitansi = Lihat yang tersimpan dengan kode kuitansi
command-privasi = Apa yang disimpan dan tidak
command-bahasa = Ganti bahasa
command-bantuan = Bantuan
