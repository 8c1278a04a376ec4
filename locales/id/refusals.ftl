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
form-closed = Masa pengisian formulir ini sudah berakhir. Jawaban yang tersimpan tidak dapat dikirim atau diubah lagi; evaluasi diri Bapak/Ibu tetap dapat dibaca dengan /evaluasi.
form-incomplete = Masih ada pertanyaan yang belum dijawab. Mohon lengkapi dulu, lalu kirim.
button-not-yours = Tombol ini bukan untuk akun Bapak/Ibu. Ketik /menu untuk melihat yang dapat dilakukan di sini.
button-outdated = Tombol ini sudah lama dan tidak berlaku lagi. Menu terbaru ada di bawah.
question-gone = Pertanyaan ini tidak ada lagi dalam formulir Bapak/Ibu. Jawaban yang lain tetap tersimpan; silakan lanjutkan dari menu di bawah.
answer-not-offered = Jawaban ini tidak tersedia untuk pertanyaan tersebut. Silakan pilih dari tombol yang tampil.
group-refused = Supaya jawaban Bapak/Ibu tidak terbaca orang lain, kami hanya melayani chat pribadi. Ketuk nama bot ini, lalu Mulai.
text-blank = Pesan Bapak/Ibu masih kosong. Mohon tuliskan jawaban dalam satu atau dua kalimat.
text-wanted = Untuk pertanyaan ini kami memerlukan tulisan, bukan foto, suara, atau berkas. Mohon ketikkan jawaban sebagai pesan biasa.
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
sheet-empty = Lembar ini belum berisi satu jawaban pun. Isi sedikitnya satu unsur, atau kembali lewat /unit.
file-too-large = Berkas itu lebih dari { $largest } MB, jadi tidak dapat kami terima. Kirim yang lebih kecil, atau foto layarnya.
voice-too-long = Rekaman itu lebih dari { $longest } menit. Mohon kirim yang lebih singkat, atau tuliskan.
one-file-alone = Itu beberapa foto sekaligus, jadi belum ada yang kami simpan. Mohon kirim satu foto saja, yang paling jelas.
photo-or-voice-wanted = Berkas belum dapat kami terima di sini, dan tidak disimpan. Mohon kirim sebagai foto atau pesan suara, atau tuliskan.
file-not-shown = Foto dan rekaman warga hanya diperlihatkan kepada penanggung jawab kasusnya. Bila perlu, serahkan dahulu kasus ini.
file-refused = { $kind ->
    [voice] Rekaman
    [photo] Foto
   *[document] Berkas
} yang tadi dikirim tidak dapat kami simpan: { $reason ->
    [unfetched] Telegram tidak menyerahkannya kepada kami.
    [voice] isinya bukan rekaman suara Telegram.
    [photo] isinya bukan foto yang dapat dibuka.
    [name] isinya berbeda dari nama atau jenisnya.
    [program] isinya program.
    [archive] isinya arsip atau rusak.
    [bomb] isinya membengkak bila dibuka.
   *[unknown] jenisnya tidak kami kenal.
} Kata-kata yang menyertainya, bila ada, tetap tersimpan. { $kind ->
    [document] Mohon kirim lagi sebagai PDF, Word, Excel, PowerPoint, atau foto.
   *[other] Mohon kirim lagi, atau tuliskan.
}
correction-waits = Permintaan perbaikan Bapak/Ibu yang lalu belum dijawab. Mohon tunggu jawabannya; keadaannya ada di /data_saya.
nothing-to-print = Belum ada evaluasi diri yang dapat dicetak. Mulailah dengan /evaluasi.
feedback-out-of-reach = Menurut data sekarang, pegawai ini bukan bawahan, rekan, atau pimpinan Bapak/Ibu, jadi ini tidak dapat dibuka. Ketik /umpan untuk daftar terbaru.
feedback-not-taken = { $voice ->
    [peer] Umpan balik antarrekan
   *[subordinate] Umpan balik dari bawahan
} saat ini tidak dibuka oleh Pemerintah Kota. Sampaikanlah langsung, atau minta pimpinan mencatatnya.
feedback-to-yourself = Umpan balik untuk diri sendiri tidak dicatat di sini. Tuliskan capaian Bapak/Ibu pada evaluasi diri: /evaluasi.
feedback-replies-ended = Percakapan ini sudah berisi { $most } balasan. Mohon lanjutkan secara langsung, atau beri umpan balik baru dengan /umpan.
feedback-words-wanted = Mohon sertakan satu kalimat sebagai keterangan foto atau dokumen ini, atau kirim kalimatnya dulu dan bukti sesudahnya.
already-asked-for = Permintaan yang sama kepada { $name } masih menunggu jawaban. Pilih hal lain, atau tunggu sebentar.
asked-often = Sudah { $most } permintaan Bapak/Ibu menunggu jawaban { $name }. Tunggu salah satunya dijawab, atau minta kepada orang lain.
not-a-working-day = { $day } bukan hari kerja. Pilih { $following }, hari kerja berikutnya.
day-past = Hari itu sudah lewat dan sudah ikut dihitung, jadi tidak dapat diubah lagi.
day-already-so = { $reason ->
    [off] Hari itu sudah libur menurut kalender nasional atau akhir pekan, jadi tidak perlu dicatat.
    [working] Hari itu sudah hari kerja, jadi tidak perlu dicatat.
   *[set] Hari itu sudah dicatat. Hapus dulu catatannya di /kalender, lalu catat yang baru.
}
ramadan-wrong = Ramadan berlangsung 29 atau 30 hari. Mohon periksa hari pertama dan terakhirnya, lalu tulis lagi.
reminder-over = Pengingat ini tidak berlaku lagi, biasanya karena sudah dikerjakan. Lihat /menu.
words-too-long = Tulisan itu { $count } huruf; paling panjang { $longest }. Belum kami simpan. Mohon ringkas, lalu kirim sekali lagi.
declined-by-you = Bapak/Ibu sudah menyatakan tidak dapat menilai pegawai ini. Buka /tim, ketuk namanya, lalu pilih “Jadi menilai”.
envelopes-opened = Kedua amplop sudah terbuka, jadi langkah ini tidak dapat dilakukan lagi. Yang perlu dibicarakan dapat dicatat lewat dialog kinerja.
nothing-to-return = Evaluasi diri pegawai ini belum terkirim, jadi belum ada yang dapat dikembalikan. Tunggu sampai terkirim.
returned-before = Evaluasi diri ini sudah pernah Bapak/Ibu kembalikan. Sekali saja; yang masih kurang dapat dibicarakan dalam dialog kinerja.
dialogue-confirmed = Catatan dialog ini sudah dibenarkan kedua pihak, jadi tidak berubah lagi. Bila perlu, catat kelanjutannya di /umpan.
dialogue-day-wrong = Dialog dicatat untuk hari antara { $first } (amplop terbuka) dan { $last } (hari ini). Mohon tulis tanggalnya sekali lagi.
review-not-shown = Tinjauan ini belum pernah Bapak/Ibu buka. Baca dulu lewat “Baca berdampingan”; sesudah itu keberatan dapat diajukan.
objection-late = Batas keberatan ({ $days } hari kerja sejak tinjauan dibaca) sudah lewat pada { $last }. Keberatan resmi diajukan di e-Kinerja BKN.
objected-before = Keberatan atas tinjauan ini sudah pernah diajukan. Keadaannya ada di bawah tinjauan: “Lihat keberatan”.
nobody-decides = Di atas penilai belum ada atasan yang dapat memutus, jadi keberatan belum dapat diajukan di sini. BKPSDM kami kabari. Keberatan resmi: e-Kinerja BKN.
not-yet-heard = Penilai belum memberi keterangan dan masih punya waktu. Keberatan ini dapat diputuskan mulai { $first }, atau segera setelah penilai menjawab.
statement-missing = Tuliskan dulu alasan keputusan Bapak/Ibu lewat “Tulis alasan dan putuskan”.
verdict-unchanged = Penilaian itu sama dengan tinjauan semula. Pilih “Tinjauan tetap”, atau penilaian yang lain.
answer-full = Jawaban ini sudah penuh ({ $longest } huruf), jadi catatan itu belum ikut masuk. Ringkas jawabannya dulu, lalu coba lagi.
challenge-answered = Tantangan ini sudah dijawab. Yang masih menunggu ada di /tantangan.
extension-wrong = { $reason ->
    [early] Tanggal itu tidak lebih lama daripada akhir yang sekarang. Mohon ketik tanggal yang lebih jauh, lalu alasannya.
    [far] Perpanjangan paling lama 60 hari setelah masa evaluasi berakhir. Mohon ketik tanggal yang lebih dekat, lalu alasannya.
   *[shape] Pesan ini belum dapat kami baca. Mohon ketik tanggal lalu alasan, misalnya: 15-1 cuti sakit
}
nothing-to-extend = Pegawai ini tidak lagi bekerja di kota, jadi tidak ada masa evaluasi yang diperpanjang. Ketik /perpanjang untuk memilih yang lain.
plan-text-wrong = { $line ->
    [0] {""}
   *[other] Baris { $line }: {""}
}{ $field ->
    [words] hasil kerjanya
    [indicator] indikatornya
   *[target] targetnya
} { $reason ->
    [long] { $count } huruf, paling panjang { $longest }. Belum ada yang kami simpan; mohon ringkas lalu kirim lagi.
   *[blank] masih kosong. Belum ada yang kami simpan; mohon tuliskan lalu kirim lagi.
}
plan-full = Satu rencana memuat paling banyak { $most } hasil kerja. Belum ada yang ditambahkan; gabungkan beberapa, atau hapus yang tidak dipakai dulu.
plan-closed = Rencana { PERIOD($semester) } sudah ditutup bersama semesternya, jadi tidak berubah lagi. Rencana semester ini ada di /rencana.
journal-closed = Jurnal { PERIOD($semester) } sudah ditutup, jadi catatannya tidak berubah lagi dan tidak dapat ditambah. Catatan baru: /jurnal.
journal-day-wrong = { $reason ->
    [ahead] Hari itu belum tiba. Mohon tulis tanggal hari ini atau sebelumnya.
   *[shape] Tanggal ini belum dapat kami baca. Mohon tulis seperti 1-12-2026 atau 1 Desember 2026.
}
entry-gone = Catatan ini tidak ada lagi, atau sudah ditarik kembali oleh penulisnya. Catatan Bapak/Ibu sendiri ada di /jurnal.
entry-has-file = Satu catatan memuat satu berkas, jadi yang ini tidak kami simpan. Tulis catatan baru dengan /jurnal, atau hapus dulu bukti yang lama.
entry-only-file = Catatan ini hanya berisi berkas. Tulis dulu kalimatnya lewat Perbaiki, atau hapus catatannya.
guidance-nowhere = Mentor ini tidak memiliki atasan yang tercatat, jadi umpan balik belum dapat disampaikan. Hubungi BKPSDM, lalu coba lagi.
skill-wanted = Pilih dulu paling sedikit satu keahlian yang Bapak/Ibu tawarkan, lalu mulai menerima.
wish-waits = Permintaan mentor Bapak/Ibu masih menunggu. Satu dulu; untuk menggantinya, tarik yang ini lewat /mentoring lalu minta lagi.
offer-waits = Seorang mentor sedang ditawarkan untuk permintaan ini. Jawab dulu tawarannya di /mentoring.
offer-over = Tawaran mentoring ini tidak berlaku lagi. Keadaan terakhir ada di /mentoring.
offer-fell = { $reason ->
    [rates] Sejak tawaran ini dibuat, mentornya menjadi penilai atau atasan yang dibimbing, jadi pasangan ini tidak dapat dimulai. Permintaannya tetap dalam antrean: /mentoring.
    [full] Tempat pada mentor ini sudah penuh, jadi pasangan ini tidak dapat dimulai. Permintaannya tetap dalam antrean: /mentoring.
   *[left] Pihak yang lain tidak lagi bertugas di kota, jadi pasangan ini tidak dapat dimulai. Keadaan terakhir ada di /mentoring.
}
match-gone = Pasangan ini tidak diusulkan lagi, biasanya karena padanannya sudah dihitung ulang atau ditawarkan. Ketik /padanan untuk yang terbaru.
mentorship-over = Mentoring ini sudah selesai, jadi tidak ada lagi yang diubah. Lihat bimbingan yang berjalan di /mentoring.
moment-wrong = { $reason ->
    [past] Waktu itu sudah lewat. Mohon tulis waktu yang masih akan datang.
    [night] Sesi dimulai antara pukul 07.00 dan 20.00. Mohon tulis jam yang lain.
   *[shape] Waktu ini belum dapat kami baca. Mohon tulis seperti “Kamis 3 Desember 09.00”, “3/12 9:00”, atau “besok 10.30”.
}
weekday-wrong = { $day } jatuh pada hari { $weekday ->
    [0] Senin
    [1] Selasa
    [2] Rabu
    [3] Kamis
    [4] Jumat
    [5] Sabtu
   *[6] Minggu
}. Mohon tulis sekali lagi: hari dan tanggal yang cocok, lalu jamnya.
after-mentorship = Mentoring ini berakhir { $last }. Mohon pilih waktu paling lambat hari itu.
somebody-away = Saat itu { $names } sedang cuti atau dinas luar. Mohon pilih hari lain.
nobody-meets = Belum ada peserta yang dipilih. Ketuk paling sedikit satu nama, lalu pilih bentuk sesinya.
session-begun = Sesi ini sudah dimulai, jadi tidak dapat dipindahkan atau dibatalkan lagi. Bila tidak bertemu, jawab begitu di halaman sesi.
session-off = Sesi ini sudah dibatalkan. Rencanakan sesi baru di halaman bimbingan.
session-ahead = Sesi ini belum dimulai. Setelah dimulai, jawab dan jurnalnya dapat diisi.
session-signed-already = Jurnal sesi ini sudah dibenarkan, jadi tidak berubah lagi. Tambahan dapat dicatat pada sesi berikutnya.
meeting-unsaid = Jurnal menyusul setelah keduanya menjawab bahwa mereka bertemu. Mohon jawab dulu di halaman sesi.
journal-rewritten = Jurnal ini sudah ditulis ulang. Mohon buka halaman sesi dan baca yang baru.
