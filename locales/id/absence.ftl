command-cuti = Cuti dan dinas luar saya
help-cuti = • /cuti mencatat cuti dan dinas luar; selama itu tidak ada pengingat.
absence-title = <b>Cuti dan dinas luar Bapak/Ibu</b>
absence-none = Belum ada yang tercatat.
absence-line = • { $kind ->
    [leave] Cuti
   *[duty] Dinas luar
}: { $length ->
    [one] { $first }
   *[more] { $first } s.d. { $last }
}
absence-effect = Selama itu pengingat kami tunda sampai pukul 09.00 pada hari kerja pertama sesudahnya.
absence-add-leave = Tambah cuti
absence-add-duty = Tambah dinas luar
absence-remove = Hapus { $first }
absence-ask = { $kind ->
    [leave] Kapan Bapak/Ibu cuti?
   *[duty] Kapan Bapak/Ibu dinas luar?
} Mohon tulis tanggalnya dalam satu pesan, misalnya <i>1-12-2026 s.d. 5-12-2026</i> atau <i>1 s.d. 5 Desember 2026</i>. Untuk satu hari cukup satu tanggal.
