### Made from the English by scripts/pseudo.py: `make fix` writes it anew.

map-title = [Ðéççîšîîôñ ɱáþþ]
map-title-answer = [Ñéţţŵôŕŕķ ôûţţþûţţ]
map-unit = [ûñîîţ { $unit } ôƒ ļáýýéŕ { $layer }]
map-axis-activation = [áçţţîṽááţîôôñ]
map-legend-train = [ţŕááîñ]
map-legend-test = [ţéššţ]
map-legend-batch = [ţĥîîš ƀáţţçĥ]
map-legend-network = [ñéţţŵôŕŕķ]
map-legend-unit = [ûñîîţ]
map-legend-confidence = [çôññƒîððéñççé]
map-legend-deltas = [{ $sign } ±{ $most }]
map-legend-arrows = [↗ ļôššš ĝŕôôŵš]
map-tip-percent = [{ $percent }%]
map-tip-train = [ţŕááîñ ŕôŵŵ { $row }: { $what }]
map-tip-test = [ţéššţ ŕôŵŵ { $row }: { $what }]
map-target = [ţáŕŕĝéţţ { $value }]
map-class = [çļáášš { $name }]
map-tip-along = [{ $x } { $value }]
map-tip-place = [{ $x } { $x_value }, { $y } { $y_value }]
map-tip-output = [ôûţţþûţţ { $value }]
map-tip-winner = [ôûţţþûţţ { $name }, { $share }]
map-tip-unit = [{ $unit } { $value }]
map-tip-about = [≈ { $value }]
map-tip-between = [ƀéţţŵéééñ { $low } áñðð { $high }]
map-tip-border = [ƀôŕŕðéŕŕ ôƒ { $names }]
map-about-nothing = [Ðéççîšîîôñ ɱáþþ.]
map-about-plane = [Ţĥéé ñéţţŵôŕŕķ's áñššŵéŕŕ ôṽééŕ { $x } ƒŕôôɱ { $x_low } ţô { $x_high } áñðð { $y } ƒŕôôɱ { $y_low } ţô { $y_high }, ŵîţţĥ { $train } ţŕááîñîîñĝ áñðð { $test ->
        [one] { $test } ţéššţ þôîîñţ
       *[other] { $test } ţéššţ þôîîñţšš
    }.]
map-about-curve = [Ţĥéé ñéţţŵôŕŕķ's áñššŵéŕŕ ôṽééŕ { $x } ƒŕôôɱ { $x_low } ţô { $x_high }, ƀéţţŵéééñ { $low } áñðð { $high }, ŵîţţĥ { $train } ţŕááîñîîñĝ áñðð { $test ->
        [one] { $test } ţéššţ þôîîñţ
       *[other] { $test } ţéššţ þôîîñţšš
    }.]
map-about-answers = [Ţĥéé áñššŵéŕŕš ŕûññ ƒŕôôɱ { $low } ţô { $high }.]
map-about-areas = [Šĥááŕé ôƒ ţĥéé ɱáþþ: { $areas }.]
map-about-area = [{ $class } { $share }]
