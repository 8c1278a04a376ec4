start-citizen =
    Selamat datang di <b>Suara Kinerja</b> Kota Mataram.

    Untuk menilai layanan, pindai kode QR di loket atau buka tautannya. Satu ketukan sudah cukup.
    Sudah punya kode kuitansi? Ketik /kuitansi diikuti kodenya.
start-employee =
    Selamat datang, <b>{ $name }</b>.

    Apa yang ingin Bapak/Ibu kerjakan?
start-bound =
    Chat ini sekarang terhubung sebagai <b>{ $name }</b>, { $post }.

    Kode tadi hanya berlaku sekali. Apa yang ingin Bapak/Ibu kerjakan?
start-lost = Pesan diterima, tetapi saat ini tidak ada pertanyaan yang menunggu jawaban. Pilih dari menu, atau ketik /bantuan.
menu-open = Menu
menu-evaluation = Evaluasi diri semester ini
menu-team = Tinjau pegawai saya
menu-report = Laporan unit saya
language-choose = Pilih bahasa · Choose your language
language-id = Bahasa Indonesia
language-en = English
language-chosen = Baik, mulai sekarang kami berbahasa Indonesia.
help-citizen =
    <b>Bantuan</b>

    • Pindai QR di loket untuk menilai layanan.
    • Semua langkah setelah wajah boleh dilewati.
    • /kuitansi KODE menampilkan apa yang tersimpan.
    • /privasi menjelaskan apa yang disimpan dan tidak.
    • /bahasa untuk berganti bahasa.
help-employee =
    <b>Bantuan</b>

    • /evaluasi membuka evaluasi diri semester ini; setiap jawaban langsung tersimpan, boleh dilanjutkan kapan saja.
    • /tinjau menampilkan pegawai yang Bapak/Ibu tinjau.
    • /laporan mengirim gambar kepuasan masyarakat (kepala unit).
    • /privasi dan /bahasa tersedia untuk semua.

    Hasil di sini adalah bahan dialog kinerja. Penilaian resmi tetap di e-Kinerja BKN.
privacy =
    <b>Privasi</b>

    <b>Warga.</b> Selama Saudara mengisi, jawaban adalah draf milik chat ini. Saat dikirim, atau 24 jam setelah dimulai, jawaban dipindahkan tanpa akun, tanpa nama, dan tanpa waktu yang lebih rinci dari minggunya; drafnya dihapus. Untuk mencegah penilaian ganda kami menyimpan sidik acak yang kuncinya dimusnahkan setelah semester berakhir. Angka baru tampil bila sedikitnya { $threshold } orang menjawab unsurnya.

    <b>Pegawai.</b> Evaluasi diri dan tinjauan tersegel bagi pihak lain sampai keduanya terkirim atau masa evaluasi berakhir.

    <b>Semua.</b> Nomor akun Telegram dan bahasa setiap orang yang menulis ke bot ini disimpan, terpisah dari penilaian yang sudah dikirim.

    <b>Batasnya.</b> Telegram dan program ini melihat akun Saudara selama percakapan, dan server Telegram berada di luar Indonesia.
bot-description = Suara Kinerja Kota Mataram: warga menilai layanan dengan satu ketukan, pegawai menengok semester yang lewat, atasan memberi umpan balik, dan semuanya mendapat jawaban.
command-menu = Menu utama
command-evaluasi = Evaluasi diri semester ini
command-tinjau = Tinjau pegawai saya
command-laporan = Laporan kepuasan unit saya
command-kuitansi = Lihat yang tersimpan dengan kode kuitansi
command-privasi = Apa yang disimpan dan tidak
command-bahasa = Ganti bahasa
command-bantuan = Bantuan
