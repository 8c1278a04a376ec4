objection-open = Ajukan keberatan
objection-until = Bila tidak sependapat, keberatan dapat diajukan sampai { $last }, sebaiknya setelah dialog kinerja.
objection-ask = Atas apa Bapak/Ibu keberatan dalam tinjauan { $reviewer }, dan mengapa? Tulis sebagai satu pesan.

    Penilai dan atasannya membacanya. Atasan penilai mendengar keduanya dan memutus dalam { $days } hari kerja; keputusannya final. Keberatan resmi tetap diajukan di e-Kinerja BKN.
objection-title =
    <b>Keberatan { $name }, { PERIOD($semester) }</b>
    Atas tinjauan { $reviewer } · diputus { $decider }
objection-state-filed = Diajukan; penilai diminta memberi keterangan.
objection-state-heard = Kedua pihak sudah didengar; menunggu keputusan.
objection-state-upheld = Diputus: tinjauan tetap. Keputusan ini final.
objection-state-changed = Diputus: penilaian diubah. Keputusan ini final.
objection-state-withdrawn = Keberatan ditarik kembali.
objection-clocks =
    Diajukan { $filed }
    Dapat diputus mulai { $first }, paling lambat { $last }
objection-ended = ({ $at })
objection-said =
    <b>{ $party ->
        [employee] Pegawai
        [reviewer] Penilai
       *[decider] Yang memutus
    }</b> · { $at }
    { $words }
objection-original = Tinjauan semula: hasil { $result }, perilaku { $behaviour } · <b>{ $predicate }</b>
objection-new =
    Keputusan: hasil { $result }, perilaku { $behaviour } · <b>{ $predicate }</b>
    <i>Bahan dialog kinerja, bukan predikat e-Kinerja.</i>
objection-foot = <i>Ini keberatan atas tinjauan di sini. Keberatan resmi diajukan di e-Kinerja BKN.</i>
objection-see = Lihat keberatan
objection-withdraw = Tarik kembali
objection-sure = Yakin menarik keberatan ini? Atas tinjauan yang sama tidak dapat diajukan lagi.
objection-withdraw-sure = Ya, tarik kembali
objection-speak = Beri keterangan
objection-ask-word = Apa keterangan Bapak/Ibu tentang keberatan ini? Tulis sebagai pesan. Pegawai dan yang memutus membacanya.
objection-reason = Tulis alasan dan putuskan
objection-ask-reasons = Tuliskan alasan keputusan Bapak/Ibu sebagai pesan. Kedua pihak membacanya setelah diputus; sebelum itu hanya Bapak/Ibu.
objection-which = Bagaimana keputusannya?
objection-uphold = Tinjauan tetap
objection-change = Ubah penilaian
objection-would-uphold = Keputusan: tinjauan tetap.
objection-final-warning = Setelah ditetapkan, keputusan ini final dan kedua pihak dikabari.
objection-decide = Tetapkan
notice-objection = { $state ->
    [filed] { $party ->
        [reviewer] <b>{ $name } mengajukan keberatan atas tinjauan Bapak/Ibu, { PERIOD($semester) }.</b> Mohon beri keterangan dalam { $days } hari kerja; sesudah itu dapat diputus tanpa keterangan.
        [decider] <b>{ $name } mengajukan keberatan, { PERIOD($semester) }.</b> Bapak/Ibu, sebagai atasan penilai, mendengar keduanya dan memutus paling lambat { $last }.
       *[employee] <b>Keberatan Bapak/Ibu, { PERIOD($semester) },</b> menunggu keterangan penilai.
    }
    [heard] <b>Keberatan { $name }, { PERIOD($semester) }:</b> kedua pihak sudah didengar. Keputusan ditunggu paling lambat { $last }.
    [upheld] <b>Keberatan { $name }, { PERIOD($semester) }, sudah diputus:</b> tinjauan tetap.
    [changed] <b>Keberatan { $name }, { PERIOD($semester) }, sudah diputus:</b> penilaian diubah.
   *[withdrawn] <b>{ $name } menarik kembali keberatannya, { PERIOD($semester) }.</b> Tidak ada lagi yang perlu dikerjakan.
}
notice-objection-orphaned = <b>{ $name } ingin mengajukan keberatan atas tinjauan { $reviewer }, { PERIOD($semester) },</b> tetapi di atas penilai belum ada atasan yang dapat memutus. Lengkapi garis atasan penilai lewat /pegawai; sesudah itu keberatan dapat diajukan. Keberatan resmi diajukan di e-Kinerja BKN.
