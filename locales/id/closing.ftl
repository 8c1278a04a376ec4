command-penutupan = Siapa yang menahan penutupan periode
help-penutupan = • /penutupan menampilkan sejauh mana periode ini, dan siapa yang ditunggu.
closing-title =
    <b>Penutupan { PERIOD($semester) }</b> · sampai { $at }

    Evaluasi diri terkirim: { $sent } dari { $evaluations }
    Tinjauan terkirim: { $reviewed } · tidak dapat menilai: { $declined }
    Amplop terbuka: { $opened }
    Keberatan belum diputus: { $objections }
closing-blocks = <b>Yang ditunggu: { $count }</b>
closing-none = Tidak ada. Periode ini dapat ditutup.
closing-evaluation = • { $who }: evaluasi diri, sejak { $since }
closing-review = • { $who }: tinjauan untuk { $about }, sejak { $since }
closing-objection = • { $who }: keputusan keberatan { $about }, sejak { $since }
