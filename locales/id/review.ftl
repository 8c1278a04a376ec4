# Sebelum menilai: kelengkapan, pengembalian, tidak dapat menilai; usulan predikat

outlook-open = Pilihan lain
outlook-title = <b>{ $name }</b>, { PERIOD($semester) }
outlook-unsent = Evaluasi dirinya belum terkirim. Bapak/Ibu boleh menilai lebih dahulu; kedua amplop tetap tersegel sampai keduanya terkirim.
outlook-sent = Evaluasi dirinya terkirim pada { $at }: { $answered } dijawab, { $skipped } dilewati. Isinya tersegel sampai tinjauan Bapak/Ibu juga terkirim.
outlook-returned = Bapak/Ibu mengembalikannya untuk dilengkapi: { $reason }
    { $state ->
        [completed] Sudah dikirim lagi.
       *[waiting] Belum dikirim lagi. Yang pertama tetap berlaku sampai saat itu.
    }
outlook-declined = Bapak/Ibu menyatakan tidak dapat menilai: { $reason }
return-open = Kembalikan untuk dilengkapi
return-ask = Apa yang perlu dilengkapi { $name }? Tulis sebagai pesan. Hanya sekali dapat dikembalikan, dan isinya tetap tidak Bapak/Ibu lihat.
return-done = Terima kasih. { $name } kami kabari dan dapat melengkapinya. Sementara itu tinjauan tetap boleh diisi.
return-complete = Lengkapi sekarang
notice-returned =
    <b>Evaluasi diri { PERIOD($semester) } diminta dilengkapi.</b>
    Penilai belum membaca isinya; yang terlihat hanya jumlah jawaban. Pesannya:

    { $reason }

    Yang sudah terkirim tetap berlaku sampai yang baru dikirim.
notice-completed =
    <b>{ $name }</b> sudah melengkapi evaluasi diri { PERIOD($semester) }.
    Silakan lanjutkan tinjauan Bapak/Ibu.
decline-open = Tidak dapat menilai
decline-undo = Jadi menilai
decline-ask = Mengapa Bapak/Ibu tidak dapat menilai { $name }? Tulis sebagai pesan, misalnya “hanya dua minggu membawahi”. Alasan ini dibaca yang bersangkutan dan BKPSDM.
decline-done = Tercatat: Bapak/Ibu tidak menilai { $name } periode ini, dan tidak ditunggu lagi. Selama amplop tersegel, ini dapat dibatalkan.
notice-declined-you = <b>{ $reviewer }</b> menyatakan tidak dapat menilai Bapak/Ibu { PERIOD($semester) }: { $reason }

    Bila ada penilai lain, tinjauannya tetap berjalan. Bila tidak ada, evaluasi diri terbuka saat masa evaluasi berakhir.
notice-declined = <b>{ $reviewer }</b> menyatakan tidak dapat menilai <b>{ $name }</b> { PERIOD($semester) }: { $reason }

    Bila perlu, tetapkan penilai lain lewat /pegawai.
review-next = Berikutnya: { $name }
review-waiting = { $count ->
    [0] Tidak ada tinjauan lain yang menunggu.
   *[other] { $count } tinjauan masih menunggu.
}
review-proposal =
    Dari dua penilaian itu, menurut tabel PermenPANRB 6/2022: <b>{ $predicate }</b>.
    <i>Bahan dialog kinerja, bukan predikat e-Kinerja.</i>
review-doubt-below-among-them = <i>Mohon ditimbang sekali lagi: “di atas ekspektasi” menurut ketentuan berarti tidak ada hasil utama di bawah ekspektasi, sedangkan di atas ada hasil utama yang Bapak/Ibu nilai demikian.</i>
review-doubt-few-above = <i>Mohon ditimbang sekali lagi: “di atas ekspektasi” menurut ketentuan berarti sebagian besar hasil di atas ekspektasi; yang ditimbang di sini hasil utama.</i>
review-doubt-many-below = <i>Mohon ditimbang sekali lagi: “sesuai ekspektasi” menurut ketentuan berarti hanya sebagian kecil hasil di bawah ekspektasi; yang ditimbang di sini hasil utama.</i>
review-doubt-most-above = <i>Mohon ditimbang sekali lagi: sebagian besar hasil utama Bapak/Ibu nilai di atas ekspektasi dan tidak ada yang di bawah.</i>
review-doubt-few-below = <i>Mohon ditimbang sekali lagi: “di bawah ekspektasi” menurut ketentuan berarti sebagian besar hasil di bawah ekspektasi; yang ditimbang di sini hasil utama.</i>
