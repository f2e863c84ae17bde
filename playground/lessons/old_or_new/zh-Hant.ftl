# Old or new weights in the hidden delta: the commonest slip in worked examples.

title = 用舊權重還是新權重？
about = 手算例題中最常見的疏忽：還沒算隱藏層的 δ，就先更新了輸出層。

locks = 一個權重，用兩次
    .text =
        通向輸出的權重在一次更新裡用兩次：它把輸出的 δ 傳回隱藏單元，它自己也要改變。從隱藏單元 1 出發的這一個，更新前是 { $w }，更新後是 { $new }。
    .ask = 用哪一個把 δ 傳回去？
    .option-old = 舊的
    .option-new = 新的
    .right = 對。所有梯度都屬於同一個點：前向傳播所用的權重。那些鎖說的就是這個：每個梯度都算好之前，什麼也不動。
    .wrong = 損失是用舊權重算出的，而梯度是**那個**損失的斜率。
    .do = 回答問題。

slip = 正確地做
    .text =
        輸出的 δ 是 { $delta }，隱藏單元的斜率是 { $slope }。兩者之間的權重原來是 { $w }，將變成 { $new }。
    .ask = 圈中隱藏單元的 δ 是多少？
    .right = 對：{ $delta } · { $w } · { $slope } = { $right }。
    .wrong = 輸出的 δ · 權重 · 斜率。
    .mistake-early = 這就是那個疏忽：你用了更新**之後**的權重 { $new }。
    .mistake-slope = 缺了隱藏單元的斜率 { $slope }。
    .do = 回答問題，寫三位數字。

proof = 驗證
    .text =
        卡片把圈中的權重上下推一點，測量損失：那個斜率與用舊權重算出的梯度 { $gradient } 相符。用新權重算會得到 { $wrong }，它不是任何損失的斜率。學習率越小，差錯越小：所以它很少被發現。
