# The worked 3-2-1 exercise, after a course's exercise with weights given. The exercise writes target minus output, and adds.

title = 3-2-1 手算例題
about = 一道例題的每個數都寫在紙上；以及它的程式裡為什麼有一行會報形狀錯誤。

sheet = 前向，和紙上一樣
    .text =
        x = ({ $x1 }, { $x2 }, { $x3 })。隱藏單元給出 { $h1 } 和 { $h2 }。它們到輸出的權重是 { $w1 } 和 { $w2 }，沒有偏置。

        所以輸出的 z 是 { $h1 } · { $w1 } + { $h2 } · ({ $w2 }) = { $z }。
    .ask = 輸出 sigmoid(z) 是多少？
    .right = 對：1 / (1 + e^−z) = { $a }。
    .wrong = sigmoid(z) = 1 / (1 + e^−z)，其中 z = { $z }。
    .mistake-sigmoid = 那是 z。還要經過 sigmoid。
    .do = 回答問題，寫三位數字。

error = 誤差與誤差項
    .text =
        例題寫的是 誤差 = 目標 − 輸出 = { $error }，**輸出誤差項**是它乘以 sigmoid 的斜率 { $slope }。

        這個頁面寫的是 輸出 − 目標，{ $back }，所以它的 δ 符號相反。兩種都對，只要一個減去梯度，另一個加上誤差項。
    .ask = 例題的輸出誤差項是多少？
    .right = 對：{ $error } · { $slope } = { $term }。頁面的 δ 是 { $delta }。
    .wrong = 誤差乘以斜率：{ $error } · { $slope }。
    .mistake-slope = 那是誤差。誤差項是誤差**乘以斜率** { $slope }。
    .mistake-sign = 那是頁面的 δ，輸出減目標。例題的誤差項符號相反。
    .do = 回答問題，寫三位數字。

hidden = 隱藏層的誤差項
    .text =
        隱藏單元的誤差項：輸出的誤差項，乘以通向那裡的權重，再乘以這個單元自己的斜率。對圈中的單元：{ $term } · ({ $w }) · { $slope }。它自己的斜率是 h (1 − h)，其中 h = { $h }。
    .ask = 它的誤差項是多少？
    .right = 對：{ $answer }，在這個頁面上 δ = { $delta }。
    .wrong = 相乘：{ $term } · ({ $w }) · { $slope }。
    .mistake-slope = 缺了隱藏單元的斜率 { $slope }。
    .mistake-sign = 大小對。但權重 { $w } 是負的，而例題中輸出的誤差項是正的。
    .do = 回答問題，寫三位數字。

shape = 程式為什麼停下
    .text =
        文章的 `hidden_error * inputs` 這一行報錯：形狀 (2,) 與 (3,) 不相容。用 `inputs[:, None]` 輸入就成為一欄，欄乘以列得到一張表：每個權重一個數。
    .ask = 這張表的形狀是什麼，列數 × 欄數？
    .right = 對：{ $rows } 列，每個輸入一列；{ $columns } 欄，每個隱藏單元一欄。梯度的形狀與權重相同。卡片顯示全部三個矩陣。
    .wrong = 每個輸入一列，每個隱藏單元一欄。
    .mistake-turned = 反過來了：變成欄的是輸入，所以由它決定列數。
    .do = 回答問題，寫成 4 × 5 的樣子。

change = 權重的變化
    .text =
        圈中的權重連接第三個輸入 { $x } 和第二個隱藏單元。它的變化是 學習率 · 誤差項 · 輸入 = { $rate } · ({ $term }) · ({ $x })。
    .ask = 這個權重的變化是多少？
    .right = 對：{ $change }。從 { $w } 到 { $new }。頁面的梯度是 { $gradient }，負的學習率乘以它也是這個數。
    .wrong = 相乘：{ $rate } · ({ $term }) · ({ $x })。
    .mistake-rate = 缺了學習率 { $rate }。
    .mistake-sign = 大小對，符號反了：三個因子中有兩個是負的。
    .do = 回答問題，寫三位數字。
