# Menghubungkan chat dengan pegawai: melepas chat, ponsel hilang.

command-lepas = Lepaskan chat ini dari akun pegawai saya
help-lepas = • /lepas memutuskan chat ini dari akun pegawai Bapak/Ibu, misalnya sebelum berganti akun Telegram.
binding-release-ask =
    Chat ini terhubung sebagai <b>{ $name }</b>.

    Bila dilepas, evaluasi dan draf Bapak/Ibu tetap tersimpan, tetapi tidak dapat dibuka dari chat ini. Untuk terhubung lagi diperlukan kode baru dari pengelola kepegawaian.
binding-release = Ya, lepaskan chat ini
binding-stay = Tidak jadi
binding-released =
    Chat ini tidak lagi terhubung dengan akun pegawai; draf tetap tersimpan.

    Untuk menghubungkannya lagi, mohon minta kode baru kepada pengelola kepegawaian. Layanan tetap dapat dinilai seperti biasa.
rebinding-asked =
    <b>Ponsel hilang atau berganti</b>

    { $asker } meminta agar chat <b>{ $name }</b> ({ $post }) dilepas, dan kode baru dibuat.

    Setujui hanya bila Bapak/Ibu mengenal yang bersangkutan dan sudah berbicara langsung. Chat lama segera terlepas, dan kode baru hanya tampil di sini untuk Bapak/Ibu serahkan. Permintaan ini berlaku sampai { $until }.
rebinding-agree = Setuju, saya mengenalnya
rebinding-refuse = Tolak
rebinding-agreed =
    Chat lama <b>{ $name }</b> sudah dilepas. Kode barunya:

    <code>{ $code }</code>

    Serahkan langsung, tatap muka; jangan lewat pesan atau telepon. Di ponsel baru, buka @{ $bot } lalu ketik kode itu. Kode hanya berlaku sekali.
rebinding-refused = Permintaan untuk { $name } ditolak. Chat yang terhubung tidak berubah.
rebinding-told-agreed = { $second } menyetujui pergantian ponsel <b>{ $name }</b>. Chat lama sudah dilepas. Kode baru ada pada { $second }; mohon sampaikan kepada { $name } untuk mengambilnya secara langsung.
rebinding-told-refused = { $second } menolak pergantian ponsel <b>{ $name }</b>. Chat yang terhubung tidak berubah. Mohon bicarakan dulu dengan { $second }.
rebinding-released =
    Chat ini tidak lagi terhubung dengan akun pegawai <b>{ $name }</b>, karena ponselnya dilaporkan hilang atau berganti.

    Bila bukan Bapak/Ibu yang memintanya, mohon segera hubungi pengelola kepegawaian.
