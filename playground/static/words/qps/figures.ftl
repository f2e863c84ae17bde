### Made from the English by scripts/pseudo.py: `make fix` writes it anew.

figure-loss = [ļôššš ôƒ áļļļ ţŕááîñîîñĝ ŕôŵŵš]
figure-updates = [ûþððáţééš]
figure-weight = [ŵéîîĝĥţţ]
figure-bias = [ƀîááš]
figure-start = [šţááŕţ]
figure-end = [áƒţţéŕ { $steps } ûþððáţééš]
figure-steps = [{ $every ->
        [1] éṽééŕý ûþððáţéé
       *[other] éṽééŕý { $every } ûþððáţééš
    }]
figure-rates = [Ţĥéé ļôššš áţ šéṽṽéŕááļ ļéááŕñîîñĝ ŕáţţéš, ƒŕôôɱ ôñéé šţááŕţ]
figure-rate = [ŕáţţé { $rate }]
figure-rates-note = [Ţĥéé šçááļé îš ļôĝĝáŕîîţĥɱɱîç: éɋûûáļ ĥéîîĝĥţţš áŕéé éɋûûáļ ƒáççţôŕŕš. A ļîññé éñððš ŵĥééŕé îţ ļéááṽéšš ţĥéé çĥááŕţ: ƀéļļôŵ, áļɱɱôšţţ ñôţţĥîññĝ îš ļéƒƒţ ţô ļéááŕñ; áƀôôṽé, ţĥéé ŵéîîĝĥţţ ŕûññš áŵááý.]
figure-rates-about = [Ţĥéé ļôššš ôṽééŕ { $steps } ûþððáţééš, ƒŕôôɱ { $start } áţ ţĥéé šţááŕţ. Áţ ţĥéé éñðð: { $parts }.]
figure-rates-part = [{ $loss } áţ ŕáţţé { $rate }]
figure-over = [Ţĥéé ļôššš ôṽééŕ ţĥéé { $name }]
figure-curve = [ţĥéé ļôššš]
figure-over-about = [Ţĥéé ļôššš ôṽééŕ ţĥéé { $name }, ŵîţţĥ îţšš ļôŵŵéšţţ þôîîñţ ñéááŕ { $lowest }. { $steps } ûþððáţééš ĝô ƒŕôôɱ { $start }, ŵĥééŕé ţĥéé ļôššš îš { $first }, ţô { $end }, ŵĥééŕé îţ îš { $last }.]
figure-contours = [Çôññţôûûŕ ļîññéš ôƒ ţĥéé ļôššš]
figure-own = [éɋûûáļ ļôššš]
figure-down = [ŵáýý ðôŵŵñ]
figure-contours-note = [Ôñ a ļîññé ţĥéé ļôššš îš ţĥéé šáɱɱé éṽééŕýŵŵĥéŕŕé. Ɓôţţĥ áẋééš ĥáṽṽé ôñéé šçááļé, šô áñĝĝļéšš áŕéé ţŕûûé.]
figure-contours-about = [Çôññţôûûŕ ļîññéš ôƒ ţĥéé ļôššš ôṽééŕ ţĥéé { $one } áñðð ţĥéé { $other }. Ƒŕôôɱ ţĥéé šţááŕţ, { $x } áñðð { $y }, ţĥéé ŵáýý ðôŵŵñ îš ({ $down_x }, { $down_y }), áţ ŕîĝĝĥţ áñĝĝļéšš ţô ţĥéé ļîññé ôƒ éɋûûáļ ļôššš. { $steps } ûþððáţééš ƀéññð ŵîţţĥ ţĥéé šļôôþé áñðð ļéááð ţô { $end_x } áñðð { $end_y }.]
figure-product = [{ $count } ɱáţţŕîççéš áñðð ţĥéé ôñéé ţĥééý çôɱɱé ţô]
figure-product-note = [W îš ({ $product }) áţ šţééþ { $step }.]
figure-product-about = [Ṁáţţŕîççéš ôƒ { $shapes } ɱûļļţîþþļîééð: ţĥééîŕ þŕôôðûççţ îš ({ $product }).]
