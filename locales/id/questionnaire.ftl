# Pemeriksaan berkas kuesioner, dan di mana pengisian terhenti.

cli-help-check-questionnaire = memeriksa berkas kuesioner: apa yang keliru dan di baris mana
cli-help-questionnaire-files = berkas TOML; bila tidak disebut, semuanya diperiksa
cli-help-release = tetapkan berkas ini sebagai terbit: sejak itu isinya tidak berubah lagi
cli-help-language = bahasa laporan
check-well = { $count } kuesioner diperiksa, tidak ada yang keliru.
check-released = { $name } kini terbit. Perubahan berikutnya menjadi versi baru, dalam berkas baru.
check-unreadable = { $path } tidak dapat dibaca. Periksa nama berkasnya; isinya harus teks UTF-8.
check-question = Pertanyaan “{ $question }”:
check-no-toml = bukan TOML yang benar: { $reason }. Betulkan baris itu dulu; selebihnya diperiksa sesudahnya.
check-file-name = nama berkas “{ $name }” harus berupa nama dan nomor versi, misalnya evaluation-3.toml, paling banyak 32 huruf.
check-purpose = purpose “{ $purpose }” tidak dikenal. Pilih salah satu: { $names }.
check-no-questions = belum ada pertanyaan. Mulailah dengan [[questions]].
check-field = tidak ada isian bernama “{ $field }”. Periksa ejaannya.
check-kind = isian “{ $field }” harus berupa { $kind ->
    [str] teks dalam tanda kutip
    [bool] true atau false
    [int] bilangan bulat
   *[list] daftar dalam kurung siku
}.
check-key-letters = key harus ada, dari huruf kecil, angka, dan tanda hubung.
check-key-long = key ini { $count } huruf, sedangkan tempatnya { $longest }. Pendekkan.
check-key-twice = key ini sudah dipakai pertanyaan di atasnya. Setiap pertanyaan memerlukan key sendiri.
check-needs-unknown = needs “{ $needs }” bukan key pertanyaan mana pun di berkas ini.
check-needs-later = needs “{ $needs }” baru ditanyakan di bawahnya. Pindahkan pertanyaan itu ke atas.
check-needs-apart = needs “{ $needs }” tidak berada dalam kelompok for_each yang sama. Letakkan keduanya berdampingan, keduanya for_each.
check-choices-none = choices kosong. Isi dengan angka pilihan, atau hapus barisnya bila jawabannya ditulis.
check-choices-numbers = choices harus bilangan bulat dari 0 sampai { $largest }.
check-choices-twice = ada pilihan yang tercantum dua kali dalam choices.
check-words-none = words belum ada: nama kalimat pertanyaan ini di locales.
check-words-missing = kalimat “{ $key }” belum ada di locales/{ $language }. Tambahkan di sana.
check-offers-choices = offers hanya untuk jawaban yang ditulis. Hapus offers atau choices.
check-seconds = seconds harus antara 1 dan { $longest }.
check-personal = pertanyaan tentang diri warga harus boleh dilewati: tambahkan optional = true.
check-released-changed = { $name } sudah terbit dan sudah ada yang mengisinya, jadi isinya tidak boleh berubah. Kembalikan, lalu salin ke versi baru.

halts-head =
    <b>Di mana pengisian terhenti</b>
    Masa evaluasi terbaru. Angka dibulatkan ke kelipatan { $threshold }; di bawah itu tidak ditampilkan.
halts-none = Belum ada formulir yang cukup untuk dihitung: sedikitnya { $threshold } orang harus sudah mulai mengisi pada masa evaluasi terbaru. Mohon lihat lagi beberapa hari setelah masanya dibuka.
halts-title =
    <b>{ $questionnaire }</b>
    dimulai { $begun } · terkirim { $sent } · lengkap tetapi belum dikirim { $unsent }
halts-line =
    { $number }. { $title }: ditanyakan { $reached }{ $skipped ->
    [0] {""}
   *[other] {" "}· dilewati { $skipped }
}{ $left ->
    [0] {""}
   *[other] {" "}· <b>terhenti { $left }</b> { $bar }
}
halts-each = setiap rencana hasil kerja
