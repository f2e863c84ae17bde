### Made from the English by scripts/pseudo.py: `make fix` writes it anew.

lesson-mode = [Ŵĥááţ ýôûû ŵáññţ ţô ðô]
lesson-mode-build = [Ɓûîîļð]
lesson-mode-learn = [Ļéááŕñ]
lesson-offer = [Ñéŵŵ ĥéŕŕé? { $title }]
lesson-about = [{ $about } { $minutes ->
        [one] Áƀôôûţ { $minutes } ɱîññûţéé.
       *[other] Áƀôôûţ { $minutes } ɱîññûţééš.
    }]
lesson-list = [‹ Áļļļ ļéšššôññš]
lesson-count = [{ $lesson } · { $number } ôƒ { $count }]
lesson-back = [Ɓáççķ]
lesson-next = [Ñéẋẋţ]
lesson-end = [Ƒîññîšĥĥ]
lesson-again = [Šţááŕţ ţĥîîš šçééñé áĝááîñ]
lesson-done = [Ðôññé.]
lesson-set = [Šéţţ îţ ƒôŕŕ ɱé]
lesson-check = [Çĥééçķ]
lesson-positive = [Þôššîţîîṽé]
lesson-negative = [Ñéĝĝáţîîṽé]
lesson-zero = [Žéŕŕô]
lesson-same = [Ţĥééý áŕéé éɋûûáļ]
lesson-no-number = [Ţĥááţ îš ñô ñûɱɱƀéŕŕ: ŵŕîîţé îţ ļîķķé 0.0287 ôŕ −0.5.]
lesson-no-shape = [Ţĥááţ îš ñô šĥááþé: ŵŕîîţé ŕôŵŵš áñðð çôļļûɱññš, ļîķķé 3 × 2.]
lesson-answers-save = [Ðôŵŵñļôôáð ɱý áñššŵéŕŕš (ÇŠṼṼ)]
lesson-answers-forget = [Ƒôŕŕĝéţţ ɱý áñššŵéŕŕš]
lesson-answers-sure = [Áñššŵéŕŕš áñðð ţîççķš ŵîļļļ ƀé ĝôññé ƒŕôôɱ ţĥîîš ðéṽṽîçéé.]
lesson-answers-yes = [Ƒôŕŕĝéţţ ţĥééɱ]
lesson-answers-no = [Ķéééþ ţĥééɱ]
file-answers = backprop-answers.csv
lesson-student = [Ýôûûŕ ñûɱɱƀéŕŕ]
    .help = [Ýôûûŕ ñéţţŵôŕŕķ ƀéĝĝîñšš ŵîţţĥ ţĥéé ŵéîîĝĥţţš ţĥááţ ƀéļļôñĝĝ ţô ţĥîîš ñûɱɱƀéŕŕ.]
lesson-student-none = [Ýôûûŕ ñûɱɱƀéŕŕ ɱûššţ ƀé a ŵĥôôļé ñûɱɱƀéŕŕ ƒŕôôɱ 0 ţô { $most }.]
