# Penolakan: setiap kalimat mengatakan apa yang terjadi dan apa yang dapat dilakukan.
# Di atas tombol, Telegram menampilkan paling banyak 200 huruf.

apology = Maaf, ada kesalahan di pihak kami. Jawaban Bapak/Ibu yang sudah tersimpan tetap aman. Silakan coba lagi sebentar lagi, atau ketik /menu.
command-unknown = Perintah ini tidak kami kenal. Ketik /menu untuk melihat pilihan, atau /bantuan.
code-unknown = Kode atau tautan ini tidak kami kenal. Mohon periksa kembali hurufnya, atau pindai ulang kode QR di loket.
code-used = Kode ini sudah pernah dipakai. Bila bukan oleh Bapak/Ibu, mohon minta kode baru kepada pengelola kepegawaian.
code-expired = Masa berlaku kode ini sudah habis. Mohon minta kode baru kepada pengelola kepegawaian.
already-bound = Chat ini sudah terhubung sebagai { $name }. Ketik /menu untuk melanjutkan.
bound-elsewhere = Akun pegawai ini sudah terhubung dengan chat lain. Bila ponsel Bapak/Ibu hilang atau berganti, mohon hubungi pengelola kepegawaian.
employees-only = Bagian ini untuk pegawai. Untuk menghubungkan chat, buka tautan pada slip kode dari pengelola kepegawaian.
heads-only = Laporan ini untuk kepala unit. Bila Bapak/Ibu baru menjabat, mohon hubungi pengelola kepegawaian.
nip-wrong = { $reason ->
    [spreadsheet] Lembar kerja telah mengubah nomor ini menjadi angka ilmiah dan digitnya hilang. Jadikan kolomnya teks, lalu ketik ulang nomornya.
    [birth] Delapan digit pertama bukan tanggal lahir.
    [age] Tanggal lahir dalam nomor ini tidak sesuai dengan usia pegawai.
    [appointment] Tahun pengangkatan dalam nomor ini tidak mungkin.
    [middle] Digit ke-13 dan 14 bukan bulan (PNS) dan bukan nomor perjanjian kerja (PPPK).
   *[shape] Nomor ini tidak terdiri dari 18 digit NIP atau NI PPPK.
}
no-term-open = Saat ini tidak ada masa evaluasi yang dibuka. Masa berikutnya diumumkan oleh pengelola kepegawaian; sesudah itu, ketik /evaluasi.
already-sent = Formulir ini sudah terkirim dan tidak berubah lagi. Ketik /menu untuk melanjutkan.
form-closed = Masa pengisian formulir ini sudah berakhir. Jawaban yang tersimpan tetap ada, tetapi tidak dapat diubah lagi.
form-incomplete = Masih ada pertanyaan yang belum dijawab. Mohon lengkapi dulu, lalu kirim.
button-not-yours = Tombol ini bukan untuk akun Bapak/Ibu. Ketik /menu untuk melihat yang dapat dilakukan di sini.
button-outdated = Tombol ini sudah lama dan tidak berlaku lagi. Menu terbaru ada di bawah.
answer-not-offered = Jawaban ini tidak tersedia untuk pertanyaan tersebut. Silakan pilih dari tombol yang tampil.
group-refused = Supaya jawaban Bapak/Ibu tidak terbaca orang lain, kami hanya melayani chat pribadi. Ketuk nama bot ini, lalu Mulai.
text-blank = Pesan Bapak/Ibu masih kosong. Mohon tuliskan jawaban dalam satu atau dua kalimat.
text-wanted = Untuk pertanyaan ini kami memerlukan tulisan, bukan foto, suara, atau berkas. Mohon ketikkan jawaban sebagai pesan biasa.
text-too-long = Jawaban ini lebih panjang dari { $longest } huruf, sehingga belum kami simpan. Mohon ringkas lalu kirim sekali lagi.
envelope-sealed = Amplop ini masih tersegel. Isinya terbuka bersama setelah kedua pihak mengirim, atau saat masa evaluasi berakhir.
already-rated = Terima kasih, akun ini sudah menilai { $service } pada semester ini. Penilaian berikutnya dapat diberikan semester depan.
rating-waits = Penilaian ini sudah terkirim dan tidak berubah lagi. Belum melihat kode kuitansinya? Buka lagi tautan atau QR layanan tadi.
receipt-unknown = Kode kuitansi ini tidak kami temukan. Tuliskan seperti ini: /kuitansi KODE, dengan kode yang Saudara terima setelah mengirim.
nobody-to-review = Belum ada pegawai yang ditugaskan untuk Bapak/Ibu tinjau. Bila keliru, mohon hubungi pengelola kepegawaian.
not-about-yourself = Tentang diri sendiri, pengelola tidak memutuskan. Mohon minta pengelola lain melakukannya.
not-your-role = Bagian ini di luar kewenangan peran Bapak/Ibu saat ini. Bila keliru, mohon hubungi pengelola kepegawaian kota.
import-not-waiting = Impor ini tidak lagi menunggu keputusan. Kirim berkasnya sekali lagi bila masih diperlukan.
codes-locked = Sudah lima kali kode yang dikirim keliru. Demi keamanan, kode baru dapat dicoba lagi sesudah { $at }.
second-person-wanted = Pergantian ponsel memerlukan orang kedua: bukan yang meminta, dan bukan pemilik akunnya. Mohon minta rekan pengelola atau penilainya.
request-lapsed = Permintaan ini sudah lewat tiga hari dan tidak berlaku lagi. Bila masih diperlukan, pengelola dapat memintanya sekali lagi.
has-left = Menurut data kepegawaian, pegawai ini tidak lagi bertugas di Pemerintah Kota Mataram. Bila keliru, mohon hubungi pengelola kepegawaian.
nobody-to-agree = Belum ada orang kedua yang dapat menyetujui. Tetapkan dulu penilai atau kepala unitnya, atau tunjuk pengelola kota lain.
unit-unknown = Unit "{ $name }" tidak kami temukan. Mohon tuliskan namanya persis seperti di data unit.
already-decided = Hal ini sudah diputuskan, jadi tidak dapat diubah lagi. Bila masih keliru, mohon hubungi pengelola kepegawaian.
answer-awaited = Belum semua pihak menjawab. Keputusan dapat diambil setelah semuanya menjawab, atau { $days } hari kerja lagi.
own-report = Laporan ini tentang atasan Bapak/Ibu sendiri. Mohon diputuskan oleh pengelola kota yang lain.
reviews-themselves = Seseorang tidak dapat meninjau dirinya sendiri. Mohon pilih orang lain.
reviews-in-circle = Dengan perubahan ini keduanya akan saling meninjau, langsung atau melalui atasan lain. Tidak ada yang berubah; mohon betulkan dulu atasan yang lain itu.
already-reviews = { $name } sudah menjadi peninjau Bapak/Ibu sekarang. Mohon pilih nama lain, atau ketik /menu.
employee-unknown = Nama atau NIP ini tidak kami temukan di antara pegawai yang masih bertugas. Mohon periksa ejaannya, lalu tulis sekali lagi.
acting-taken = Pada hari-hari itu sudah ada Plt/Plh untuk jabatan yang sama. Mohon pilih tanggal lain.
nothing-to-act-for = Pada awal masa itu tidak ada unit yang dipimpin dan tidak ada pegawai yang ditinjau oleh pejabat ini, atau sudah ada penggantinya.
dates-wrong = { $reason ->
    [order] Tanggal akhirnya lebih awal daripada tanggal mulainya. Mohon tulis sekali lagi, misalnya 1-12-2026 s.d. 5-12-2026.
    [past] Tanggal itu sudah lewat. Mohon tulis tanggal mulai hari ini atau sesudahnya.
    [far] Tanggal itu lebih dari setahun lagi. Mohon catat bila waktunya sudah lebih dekat.
   *[shape] Tanggal ini belum dapat kami baca. Mohon tulis seperti 1-12-2026 s.d. 5-12-2026, atau 1 s.d. 5 Desember 2026.
}
absence-overlaps = Tanggal itu bertumpuk dengan { $kind ->
    [leave] cuti
   *[duty] dinas luar
} { $first } s.d. { $last } yang sudah tercatat. Mohon hapus dulu yang itu, atau tulis tanggal lain.
undo-refused = { $reason ->
    [later] Sesudah impor ini ada impor yang lebih baru. Urungkan yang terbaru lebih dulu.
    [bound] Sudah ada pegawai dari impor ini yang menghubungkan chat, sehingga tidak dapat diurungkan. Kirim berkas perbaikan.
    [codes] Slip kode untuk pegawai dari impor ini sudah dibuat, sehingga tidak dapat diurungkan. Kirim berkas perbaikan.
    [begun] Evaluasi atau tinjauan pegawai dari impor ini sudah dimulai, sehingga tidak dapat diurungkan. Kirim berkas perbaikan.
    [rated] Layanan dari impor ini sudah dinilai warga, sehingga tidak dapat diurungkan. Kirim berkas perbaikan.
    [changed] Sebagian isinya sudah diubah lagi sesudah impor, sehingga tidak dapat diurungkan. Kirim berkas perbaikan.
   *[used] Sebagian isinya sudah dipakai di tempat lain, sehingga tidak dapat diurungkan. Kirim berkas perbaikan.
}
nothing-to-undo = Tidak ada impor yang dapat diurungkan. Yang terakhir sudah diurungkan, atau belum pernah ada.
link-revoked = QR ini tidak berlaku lagi, biasanya karena sudah diganti. Mohon pindai QR terbaru di loket, atau tanyakan kepada petugas.
unit-ended = Maaf, unit { $unit } sudah berakhir dan belum ada penggantinya, sehingga tidak dapat dinilai lagi.
name-taken = Nama ini sudah dipakai di sini. Mohon ketik nama lain.
name-wrong = { $reason ->
    [long] Nama ini lebih panjang dari { $longest } huruf. Mohon ketik yang lebih pendek.
   *[blank] Nama ini kosong. Mohon ketik namanya dalam satu baris.
}
all-connected = Semua pegawai unit ini sudah terhubung, sehingga tidak ada slip yang perlu dicetak.
case-moved-on = Keadaan kasus ini sudah berubah, jadi langkah itu tidak dapat dilakukan lagi. Buka lagi kasusnya dengan /kuitansi KODE atau, bagi petugas, /kasus.
lapor-number-wrong = Nomor lacak SP4N-LAPOR! terdiri dari 3 sampai 40 huruf atau angka, misalnya 8123456. Mohon tulis sekali lagi.
service-unknown = Layanan “{ $name }” tidak ditemukan di unit itu. Periksa ejaannya, persis seperti di daftar layanan.
semester-wrong = “{ $semester }” bukan semester yang dapat diisi. Tulis seperti 2026-2, paling akhir semester ini.
entered-before = Berkas ini sudah pernah dimasukkan untuk layanan dan semester itu, jadi tidak dimasukkan lagi. Periksa apakah berkasnya keliru.
users-wrong = { $reason ->
    [few] Sudah ada { $count } responden, jadi jumlah pengguna tidak mungkin lebih kecil. Mohon periksa lalu ketik lagi.
   *[shape] Mohon ketik satu bilangan bulat lebih dari 0, misalnya 1200.
}
nothing-to-enter = Berkas ini tidak berisi satu jawaban pun. Periksa apakah berkas dan lembarnya benar.
file-too-large = Berkas itu lebih dari { $largest } MB, jadi tidak dapat kami terima. Kirim yang lebih kecil, atau foto layarnya.
voice-too-long = Rekaman itu lebih dari { $longest } menit. Mohon kirim yang lebih singkat, atau tuliskan.
