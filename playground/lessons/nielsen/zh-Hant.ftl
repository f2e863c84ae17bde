# Nielsen's network [2, 3, 1]: mini-batches of tuples, shapes, and why output minus y is a derivative. After a question on his book's program.

title = 逐行讀 Nielsen 的程式
about = 小批次是什麼，x 是什麼形狀，為什麼沒有任何東西要除以激活值的變化？

batch = 一個由數對組成的清單
    .text =
        書中的程式有 `for x, y in mini_batch:`，一位讀者問：小批次是元組 (x, y) 的清單，那麼 x 是一個數嗎？

        這裡是書中的網路 [2, 3, 1]：兩個輸入，三個隱藏單元，一個輸出。你看到它用一對資料做前向傳播。
    .ask = x 是什麼？
    .option-number = 一個數
    .option-vector = 一個向量：一個樣本的全部輸入
    .option-batch = 整個批次的輸入
    .right = 對：有兩個輸入，x 就有兩個數。清單中每個樣本一對，`backprop(x, y)` 對每一對呼叫一次。
    .wrong = 網路有兩個輸入，迴圈一次取一個樣本。
    .do = 回答問題。

weights = 欄還是列
    .text =
        Nielsen 寫 z = W x + b，x 是一欄：W 的每個單元一列，每個輸入一欄。這個頁面把樣本排成列來計算，z = x W + b，所以它的 W1 形狀是 { $rows } × { $columns }。
    .ask = Nielsen 的第一層矩陣是什麼形狀？
    .right = 對：{ $columns } × { $rows }，正好反過來。卡片上方的開關可以全部換成他的寫法。
    .wrong = 該層的每個單元一列，每個輸入一欄。
    .mistake-turned = 那是這個頁面的。在他那裡，每個單元一列。
    .do = 回答問題，寫成 4 × 5 的樣子。

derivative = 一個公式，不是測出來的變化
    .text =
        程式的 `cost_derivative` 返回 `output_activations - y`。讀者問：那不是代價的變化嗎，不是還要除以激活值的變化嗎？
    .ask = `output_activations - y` 是什麼？
    .option-change = 一個變化，還要做除法
    .option-slope = 就是代價的斜率
    .right = 對。代價是 (a − y)² 的一半，它對 a 的斜率就是 a − y：一個公式。用變化除以變化是求斜率的另一種方法，即數值方法；每個權重的卡片*驗證*就這樣做並加以比較。
    .wrong = 代價是 (a − y)² 的一半。它對 a 的導數是什麼？
    .do = 回答問題。

nabla = nabla_w 相加，更新時再除
    .text =
        `nabla_w` 從零開始，每一對的梯度都加上去：這個小批次的十對之後，圈中權重的值是 { $sum }。更新是 `w - (eta / len(mini_batch)) * nw`，eta = { $rate }；權重是 { $w }。
    .ask = 更新後權重是多少？
    .right = 對：{ $w } − { $rate } / 10 · ({ $sum }) = { $new }。頁面直接顯示平均：{ $gradient }。
    .wrong = { $w } − { $rate } / 10 · ({ $sum })。
    .mistake-sum = 你漏了除以十對。
    .do = 回答問題，寫三位數字。

train = 三十輪
    .text =
        每一輪把所有小批次過一遍。{ $goal } 次更新後，{ $percent }% 的測試點答對。
    .do = 按播放，到第 { $goal } 步為止。
