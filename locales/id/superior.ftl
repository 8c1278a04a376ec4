command-atasan = Siapa yang meninjau saya
help-atasan = • /atasan menampilkan siapa yang meninjau Bapak/Ibu, dan tempat melapor bila keliru.
superior-now =
    Yang meninjau Bapak/Ibu sekarang: <b>{ $name }</b>, { $post }.

    { $basis ->
        [line] Sebagai atasan langsung
        [team] Sebagai ketua tim
        [acting] Sebagai Plt/Plh atasan Bapak/Ibu
       *[vacancy] Karena jabatan atasan Bapak/Ibu kosong atau sedang digantikan, atasan di atasnya yang meninjau
    }, sejak { $since }.
superior-none = Jabatan atasan Bapak/Ibu kosong dan saat ini belum ada yang ditugaskan menggantikannya. Evaluasi diri tetap dapat diisi.
superior-wrong = Atasan saya salah
superior-ask = Siapa yang seharusnya meninjau Bapak/Ibu? Mohon tulis nama atau NIP beliau.
superior-found = Ketuk nama yang benar. Bila belum ada, tulis sekali lagi dengan nama yang lebih lengkap.
superior-match = • { $name }, { $post }
superior-sure =
    <b>{ $name }</b>, { $post }, seharusnya meninjau Bapak/Ibu?

    Bila ya, kami menanyakannya kepada beliau dan kepada atasan yang sekarang, lalu BKPSDM memutuskan.
superior-report = Ya, sampaikan
superior-again = Bukan, cari lagi
superior-state = Sudah kami sampaikan pada { $at }: yang seharusnya meninjau Bapak/Ibu adalah <b>{ $named }</b>.
superior-reply = • { $name } ({ $role ->
    [current] sekarang
   *[named] seharusnya
}): { $reply ->
    [agrees] membenarkan
    [denies] tidak membenarkan
    [unconnected] belum terhubung
   *[waiting] belum menjawab
}
superior-meanwhile = Kami kabari setelah BKPSDM memutuskan. Sampai saat itu evaluasi diri dan tinjauan berjalan seperti biasa.
superior-asked = <b>{ $employee }</b>, { $post }, menyampaikan bahwa yang seharusnya meninjau beliau adalah <b>{ $named }</b>. Benarkah?
superior-right = Benar
superior-not-right = Bukan
superior-thanks = Terima kasih, jawaban Bapak/Ibu tercatat: <b>{ $agrees ->
    [yes] benar
   *[no] bukan
}</b>. Jawaban masih dapat diubah sampai BKPSDM memutuskan.
superior-reported = <b>{ $employee }</b> melaporkan pada { $at } bahwa atasannya keliru.
superior-decidable = Dapat diputuskan setelah semuanya menjawab, atau mulai { $since } tanpa jawaban.
superior-accept = Setujui
superior-refuse = Tolak
superior-look = Lihat jawaban terbaru
superior-accepted = Laporan tentang atasan <b>{ $employee }</b> disetujui BKPSDM: <b>{ $named }</b> meninjau beliau sejak hari keputusan. Riwayat sebelumnya tetap tersimpan.
superior-refused = Laporan tentang atasan <b>{ $employee }</b> tidak disetujui BKPSDM: <b>{ $named }</b> tidak menjadi peninjau beliau, dan tidak ada yang berubah. Bila masih keliru, mohon hubungi pengelola kepegawaian.
