# Cross-entropy against squared error: a confident mistake, told by two losses.

title = 交叉熵還是平方誤差
about = 一個自信的錯誤，由兩種損失來糾正：一個大聲喊，一個低聲說。

wrong = 一個自信的錯誤
    .text =
        一個固定為 1 的權重，一個學習的偏置，一個 sigmoid。對這一列 z = { $z }，所以輸出是 { $a }；目標是 { $t }。網路幾乎確信，卻錯了。

        sigmoid 在那裡的斜率是 { $slope }：曲線是平坦的。
    .ask = 應該多強地糾正它？
    .option-strong = 強：它錯得不能再錯了
    .option-weak = 弱：曲線是平坦的
    .right = 應該是這樣。實際是否如此，要看用什麼損失。
    .wrong = 曲線是平坦的，但回答錯得不能再錯了。
    .do = 回答問題。

two = 兩種損失，兩個 δ
    .text =
        輸出的 δ 說明糾正有多強。用**交叉熵**（就像這裡），或者用**平方誤差**：同樣的網路，同樣的列，同樣的輸出 { $a }。
    .ask = 誰的 δ 更大？
    .option-entropy = 交叉熵的
    .option-squared = 平方誤差的
    .right = 對：交叉熵是 { $entropy }，平方誤差是 { $squared }：{ $times } 倍。
    .wrong = 平方誤差要把自己的斜率乘以 sigmoid 的斜率 { $slope }。
    .do = 回答問題。

cancel = 什麼抵消了
    .text =
        兩個 δ 都是乘積：損失的斜率乘以 sigmoid 的斜率。交叉熵的斜率在這裡是 { $loss }；sigmoid 的斜率 { $slope } 縮小多少，它就增大多少，乘積裡剩下 a − t = { $error }。平方誤差的斜率從不超過 2，所以乘積消失了。

        卡片顯示兩條曲線隨輸出的變化。

entropy = 交叉熵能學
    .text =
        用交叉熵時，偏置在 { $goal } 次更新裡從 { $start } 到 { $end }，到了兩團點分開的地方。
    .do = 按播放，讓它執行到第 { $goal } 步。

squared = 平方誤差在等待
    .text =
        同樣的開頭，用平方誤差：{ $goal } 次更新後，偏置從 { $start } 到了 { $end }。它最後也會到達，但有一半的列，儘管錯著，卻幾乎不拉動。
    .do = 按播放，讓它執行到第 { $goal } 步。
