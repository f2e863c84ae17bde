# 伺服器與瀏覽器共用的名稱：輸入、單元、權重和偏置；以及輸入的數字有什麼問題。

name-input = 第 { $number } 個輸入
    .title = 輸入 { $number }
    .short = 輸入 { $number }
name-hidden = 隱藏層 { $layer } 第 { $unit } 單元
    .title = 隱藏層 { $layer } 第 { $unit } 單元
    .short = h{ $layer } 單元 { $unit }
name-output = 輸出「{ $name }」
    .title = 輸出「{ $name }」
    .short = 輸出 { $name }
name-output-one = 輸出
    .title = 輸出
    .short = 輸出
name-weight = 權重 { $before } → { $after }
    .the = 權重 { $before } → { $after }
    .title = 權重 { $before } → { $after }
    .place = { $before } → { $after }
name-bias-of = { $unit }的偏置
    .the = { $unit }的偏置
    .title = { $unit }的偏置
    .place = { $unit }

## Of a number: one that has overflown, and what is wrong with one that was typed

name-not-a-number = 不是數字
name-typed-nothing = 請輸入一個數字，例如 0.5 或 -1.2。
name-typed-endless = 數值必須是有限的數字，例如 0.5 或 -1.2。
name-typed-other = 「{ $typed }」不是數字；請輸入例如 0.5 或 -1.2 的數字。
name-typed-too-large = { $typed } 太大：數值必須是有限的。
