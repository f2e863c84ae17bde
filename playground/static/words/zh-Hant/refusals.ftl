# What cannot be, and why: what was typed into a control, or stands in a link. One message a rule of the core, by its code.
# $field is what the setting is called, or its name in the link; names of settings, data sets and functions that a message
# spells out (classes, output_activation, w1.0.2) are those of the link, and the same in every language.
# $got is what stands there instead: one of the phrases "refusal-got-…" below.


## What one setting may hold

refusal-integer = { $field } 必須是 { $low } 到 { $high } 的整數；得到的是 { $got }。
refusal-number = { $field } 必須是 { $low } 到 { $high } 的數；得到的是 { $got }。
refusal-positive = { $field } 必須是大於 0 的數；得到的是 { $got }。
refusal-flag = { $field } 必須是 true 或 false；得到的是 { $got }。
refusal-choice = { $field } 必須是 { $choices } 之一；得到的是 { $got }。
refusal-integers =
    { $fewest ->
        [0] { $field } 必須是最多 { $most } 個整數的清單，每個從 { $low } 到 { $high }；得到的是 { $got }。
       *[other] { $field } 必須是 { $fewest } 到 { $most } 個整數的清單，每個從 { $low } 到 { $high }；得到的是 { $got }。
    }
refusal-choices =
    { $fewest ->
        [0] { $field } 必須是最多 { $most } 項的清單，每項是 { $choices } 之一；得到的是 { $got }。
       *[other] { $field } 必須是 { $fewest } 到 { $most } 項的清單，每項是 { $choices } 之一；得到的是 { $got }。
    }
refusal-subset =
    { $fewest ->
        [0] { $field } 必須是最多 { $most } 個互不相同的項的清單，每項是 { $choices } 之一；得到的是 { $got }。
       *[other] { $field } 必須是 { $fewest } 到 { $most } 個互不相同的項的清單，每項是 { $choices } 之一；得到的是 { $got }。
    }
refusal-plane = { $field } 必須是 { $choices } 之一，或兩個不同的座標，例如 0-1；得到的是 { $got }。
refusal-changes = { $field } 必須是最多 { $most } 項改變的清單，每項是步、名稱和數，例如 120:learning_rate:0.1；得到的是 { $got }。
refusal-change-step = { $field } 的每一項都要有所在的步，即 { $low } 到 { $high } 的整數；得到的是 { $got }。
refusal-change-name = { $field } 的每一項都要改變 { $choices } 之一，或一個參數，例如 w1.0.2 或 b1.0；得到的是 { $got }。
refusal-change-value = 第 { $step } 步的 { $field }：{ $reason }
refusal-address = 參數要寫成 w1.0.2 或 b1.0 的樣子；得到的是 { $got }。
refusal-no_text = { $field } 不是文字。
refusal-too_long = { $field } 太長（{ $count } 個字元，最多 { $most } 個）。


## What several settings must be together

refusal-misfit-classes = 資料集 { $dataset } 的 classes 必須是 { $low } 到 { $high }；得到的是 { $got }。
refusal-points = { $field } 必須是畫出的點；得到的是 { $got }。
refusal-points-long = { $field } 最多有 { $most } 次點的改動；得到 { $count } 次。
refusal-points-order = { $field } 必須按步的順序排列。
refusal-points-grid = { $field } 必須落在 −{ $most } 到 { $most } 之間、間隔 1/{ $cells } 的網格上；得到的是 { $got }。
refusal-misfit-points_which = points 必須指向存在的點；在第 { $step } 步得到編號 { $which }。
refusal-misfit-points_class = points 必須屬於 { $classes } 個類別之一；在第 { $step } 步得到 { $which }。
refusal-misfit-points_place = points 必須在 { $low } 到 { $high } 之間；第 { $step } 步的位置在外面。
refusal-misfit-points_many = points 最多比資料集多 { $most } 個。
refusal-misfit-points_none = points 必須至少留一個點用來訓練。
refusal-misfit-points = 只有平面上要區分類別的資料才能畫點，而 { $dataset } 不是。
refusal-misfit-features = 只有二維資料才能選擇 features，而 { $dataset } 不是二維的。
refusal-misfit-activations = activations 必須給每個隱藏層一個函數；{ $layers } 層卻得到 { $count } 個。
refusal-misfit-softmax = output_activation { $output } 至少需要 2 個輸出；{ $dataset } 只有 1 個。
refusal-misfit-output = loss { $loss } 需要 { $wanted } 輸出；得到的是 output_activation { $output }。
refusal-misfit-task = loss { $loss } 需要可以區分的類別；{ $dataset } 要預測的是數值。
refusal-misfit-range = init_low 不能大於 init_high；得到的是 { $low } 和 { $high }。
refusal-misfit-fixed = fixed 只能寫第 1 到 { $layers } 層；得到的是 { $block }。
refusal-misfit-plane = plane { $plane } 不適合資料集 { $dataset }，它有 { $count } 個座標。
refusal-misfit-changes = changes 必須寫網路 { $network } 的參數；得到的是 { $what }。


## What became of it in a link

refusal-left_out = 已略去：{ $reason }
refusal-looks = 已略去：{ $field }，頁面上沒有它所說的東西；得到的是 { $got }。
refusal-adjusted = 已調整：{ $reason }
refusal-no_link = 已略去：整個連結，它不是名稱和值的清單。
refusal-broken_link = 已略去：連結的其餘部分，無法讀取。
refusal-strangers =
    { $more ->
        [0] 已略去：{ $names }，不是設定。
       *[other] 已略去：{ $names } 等等，都不是設定。
    }
refusal-twin_change = 已略去：changes 在第 { $step } 步有兩次 { $what }；以最後一次為準。
refusal-many_changes = 已略去：前 { $most } 項以外的 changes。
refusal-lost_changes = 已略去：另外 { $count } 項無法使用的改變。
refusal-more = 還有 { $count } 項類似的問題。


## What stands there instead

refusal-got-text = 「{ $text }」
refusal-got-cut = 「{ $text }」等等
refusal-got-digits = 一個位數很多的整數
refusal-got-name = { $text }
refusal-got-number = { $number }
refusal-got-type = { $text } 型別的東西
refusal-got-count = { $count } 個
refusal-got-twice = 兩次「{ $text }」
refusal-got-twice_at = 第 { $step } 步有兩次 { $text }
refusal-got-nameless = 一個不是文字的名稱


## Around a refusal

# What a control says; $kept is the value that stays in force.
refusal-kept = { $reason }保持為 { $kept }。
# Of a rule that has no words of its own.
refusal-unknown = { $field } 不能是那樣。
# What a refusal speaks of, where nothing says which setting it is.
refusal-value = 該值
