# Jurnal: catatan harian pegawai, milik sendiri sampai dibagikan.

command-jurnal = Catat yang dikerjakan hari ini
menu-jurnal = 📓 Catat
help-jurnal = • /jurnal mencatat pekerjaan dalam satu kalimat, misalnya: /jurnal Melayani 40 warga di loket. Catatannya menjadi bukti evaluasi diri.

journal-ask =
    Apa yang dikerjakan hari ini? Tulis satu kalimat, atau kirim foto, dokumen, atau rekaman suara.

    Boleh langsung ditulis; boleh juga pilih dulu tentang apa.
journal-ask-about =
    Tentang <b>{ $about }</b>.

    Tulis satu kalimat, atau kirim foto, dokumen, atau rekaman suara.
journal-about-other = Tentang hal lain
journal-write = 📓 Catat
journal-mine = Jurnal saya
journal-saved = <b>Tersimpan.</b> Ada bukti? Kirim langsung foto, dokumen, atau rekamannya ke sini.
journal-saved-file = <b>Tersimpan</b> dengan buktinya.
journal-day = <b>{ $day }</b>
journal-about = Tentang: { $about }
journal-words = <blockquote>{ $words }</blockquote>
journal-only-file = { $kind ->
    [voice] (rekaman suara)
    [photo] (foto)
   *[document] (dokumen)
}
journal-private = 🔒 Hanya Bapak/Ibu yang dapat membacanya.
journal-shared = 👁 Dibagikan: pimpinan yang meninjau Bapak/Ibu dapat membacanya.
journal-line = { $day } · { $words }{ $evidence ->
    [some] {" "}📎
   *[none] {""}
}{ $shared ->
    [yes] {" "}👁
   *[no] {""}
}
journal-place = Hasil kerja/perilaku
journal-add-file = Tambah bukti
journal-remove-file = Hapus bukti
journal-share = Bagikan kepada pimpinan
journal-unshare = Tarik kembali dari pimpinan
journal-correct = Perbaiki
journal-delete = Hapus
journal-back = Kembali ke catatan
journal-choose-place = Tentang hasil kerja atau perilaku yang mana? Boleh keduanya; yang ditekan sekali lagi dilepas.
journal-write-words = Tulis ulang
journal-write-day = Ubah tanggal
journal-yesterday = Kemarin
journal-words-ask = Tulis catatan ini dengan kata-kata yang baru. Yang lama tetap ada sampai yang baru diterima.
journal-day-ask = Catatan ini bertanggal { $day }. Kapan terjadinya? Tulis seperti 1-12-2026 atau 1 Desember 2026.
journal-file-ask = Silakan kirim satu foto, dokumen, atau rekaman suara sebagai bukti.
journal-file = { $kind ->
    [voice] 🎤 Rekaman
    [photo] 📷 Foto
   *[document] 📄 Dokumen
} pada catatan ini
journal-file-gone = { $kind ->
    [voice] Rekaman
    [photo] Foto
   *[document] Dokumen
} pada catatan ini tidak dapat kami tampilkan. Mohon kirim ulang sebagai bukti baru.
journal-file-waits = Dokumen pada catatan ini masih diperiksa. Buka lagi catatannya sebentar lagi.
journal-delete-ask = Hapus catatan ini beserta buktinya? Yang dihapus tidak dapat dikembalikan.
journal-delete-sure = Ya, hapus
journal-delete-not = Tidak, biarkan
journal-deleted = Catatan sudah dihapus.
journal-title =
    <b>Jurnal { $month }</b>

    { $count ->
        [0] Belum ada catatan pada bulan ini.
       *[other] { $count } catatan. Tekan salah satu untuk membuka, memperbaiki, atau membagikannya. 📎 berarti ada bukti, 👁 berarti dibagikan.
    }
journal-month = { $month ->
    [1] Januari
    [2] Februari
    [3] Maret
    [4] April
    [5] Mei
    [6] Juni
    [7] Juli
    [8] Agustus
    [9] September
    [10] Oktober
    [11] November
   *[12] Desember
} { $year }
journal-nudge-off = Jangan ingatkan lagi
journal-nudge-on = Ingatkan setiap Jumat
journal-nudges-off = Baik, kami tidak mengingatkan lagi soal jurnal. Bila berubah pikiran: /jurnal, lalu Jurnal saya.
journal-nudges-on = Baik. Bila dalam sepekan belum ada catatan, kami ingatkan pada hari Jumat pagi.
notice-journal-nudge = Pekan ini belum ada catatan. Apa satu hal yang Bapak/Ibu selesaikan? Satu kalimat sudah cukup.
cli-nudges-owed = Pertanyaan jurnal pekan ini yang dijadwalkan: { $count }

# Untuk pimpinan

journal-of =
    <b>Catatan { $name }</b>

    { $count ->
        [0] Belum ada catatan yang dibagikan kepada Bapak/Ibu.
       *[other] { $count } catatan dibagikan kepada Bapak/Ibu.
    }
journal-of-line = { $day } · { $words }
journal-of-back = Semua catatan
journal-by = Catatan <b>{ $name }</b>

start-lost-employee = Pesan diterima, tetapi tidak disimpan karena saat ini tidak ada pertanyaan yang menunggu jawaban. Untuk menyimpannya sebagai catatan: /jurnal, diikuti kalimatnya.
