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
receipt-unknown = Kode kuitansi ini tidak kami temukan. Tuliskan seperti ini: /kuitansi KODE, dengan kode yang Saudara terima setelah mengirim.
nobody-to-review = Belum ada pegawai yang ditugaskan untuk Bapak/Ibu tinjau. Bila keliru, mohon hubungi pengelola kepegawaian.
