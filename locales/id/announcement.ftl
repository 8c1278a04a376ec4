# Pengumuman pengelola kepada sekelompok pegawai.
command-pengumuman = Kirim pengumuman (pengelola)
help-pengumuman = • /pengumuman mengirim satu pesan kepada semua pegawai, semua penilai, atau satu unit.
announcement-told =
    <b>Pengumuman</b> dari { $name }, { $unit }

    { $words }
announcement-whom = Pengumuman ini untuk siapa?
announcement-to-employees = Semua pegawai
announcement-to-reviewers = Semua penilai
announcement-to-unit = Satu unit
announcement-latest = Pengumuman terakhir
announcement-which-unit = Pilih unitnya. Unit di bawahnya ikut menerima.
announcement-name-unit = Ketik nama unitnya, sebagian pun cukup.
announcement-no-unit = Tidak ada unit Bapak/Ibu yang cocok. Mohon periksa ejaannya, lalu ketik sekali lagi.
announcement-ask = Tulis pengumumannya dalam satu pesan, paling panjang { $longest } huruf. Sebelum dikirim, Bapak/Ibu melihatnya lebih dulu.
announcement-check =
    Beginilah pengumuman di atas akan terlihat. Untuk { $audience ->
        [employees] semua pegawai
        [reviewers] semua penilai
       *[unit] { $unit } beserta unit di bawahnya
    }: <b>{ $reachable }</b> orang menerimanya{ $missed ->
        [0] .
       *[other] , { $missed } orang tidak, karena belum terhubung atau memblokir bot ini.
    }
announcement-send = Kirim ke { $count } orang
announcement-discard = Batal
announcement-discarded = Pengumuman dibatalkan; tidak ada yang terkirim.
announcement-progress =
    { $state ->
        [sending] Pengumuman sedang dikirim.
        [stopped] Pengumuman dihentikan { $at }.
       *[sent] Pengumuman sudah terkirim.
    }
    { $bar } { $told } dari { $recipients } orang
announcement-waiting = Menunggu giliran: { $count } orang
announcement-blocked = Memblokir bot: { $count } orang, menerimanya bila menulis lagi
announcement-spared = Tidak jadi dikirimi: { $count } orang
announcement-refresh = Perbarui
announcement-stop = Hentikan pengiriman
