followed-title = <b>Setelah membaca: tinjauan { $reviewer }</b>
followed-shown = Dibaca pegawai pada { $at }.
followed-unshown = Belum dibaca pegawai. Waktu keberatan berjalan sejak dibaca, bukan sejak dikabarkan.
seal-broken = ⚠️ <b>Segel tidak cocok.</b> Isi di bawah ini berubah setelah dikirim, jadi tidak dapat dijadikan pegangan. Mohon hubungi BKPSDM sebelum melanjutkan:
dialogue-open = Catat dialog kinerja
dialogue-none = Dialog kinerja belum dicatat. Yang berbeda dan titik buta di atas adalah bahannya.
dialogue-ask-day = Kapan dialog kinerjanya berlangsung? Ketuk “Hari ini”, atau tulis tanggalnya, misalnya 3-12-2026.
dialogue-today = Hari ini
dialogue-ask-outcome = Dialog { $day }. Apa hasilnya: yang disepakati, yang dikerjakan, kapan dilihat lagi? Tulis sebagai pesan.
dialogue-recorded =
    <b>Dialog kinerja { $day }</b>, dicatat { $writer }
    { $outcome }
    { $state ->
        [confirmed] ✓ Dibenarkan kedua pihak.
       *[waiting] Menunggu dibenarkan pihak lain.
    }
dialogue-confirm = Benar
dialogue-correct = Perbaiki
notice-dialogue = <b>{ $writer }</b> mencatat dialog kinerja tentang { $name }, { PERIOD($semester) }. Benarkah begini?
