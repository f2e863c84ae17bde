# Why sigmoids vanish: a slope of a quarter at most, layer after layer.

title = sigmoid 為什麼使梯度消失
about = sigmoid 最多傳回四分之一。八層之後誤差還剩多少，ReLU 又怎樣改變這一點。

quarter = 最多四分之一
    .text =
        誤差在回傳途中要經過每個單元的斜率。sigmoid 的斜率最多是 0.25，在 z 為 0 處；這個單元在批次上的平均斜率是 { $slope }。

        所以一層 sigmoid 至少帶走傳回來的 { $onePercent }%。
    .ask = 傳回來的訊號經過兩層的斜率後，最多還剩多少？
    .option-half = 一半
    .option-eighth = 八分之一
    .option-sixteenth = 十六分之一
    .right = 對：0.25 · 0.25 = { $both }。兩層之後至少損失 { $twoPercent }%，除非有大的權重補上。
    .wrong = 四分之一的四分之一。
    .do = 回答問題。

two = 實測：兩個隱藏層
    .text =
        連線顯示這一次更新的梯度。第一層的平均大小是 { $first }，最後一層是 { $last }：{ $ratio } 倍。這比單靠斜率造成的還多；權重也很小。

eight = 換成八層呢？
    .text =
        同樣的開頭，但有八個隱藏層，每層六個 sigmoid 單元。
    .ask = 最後一層的梯度是第一層的多少倍？
    .option-hundred = 約一百倍
    .option-thousand = 幾千倍
    .option-million = 約一百萬倍
    .right = 對：{ $ratio } 倍。第一層梯度的平均是 { $first }。
    .wrong = 兩層已經相差幾百倍。每多一層，又至少減去四分之三。
    .do = 回答問題。

stuck = 所以它學不動
    .text =
        梯度這樣小，前幾層就一直停在抽取時的樣子。損失開始是 { $before }，{ $goal } 次更新後是 { $after }：這就是亂猜的代價，2 的對數。
    .do = 按播放，讓它執行到第 { $goal } 步。右下方的梯度圖顯示各層相差很遠。

relu = ReLU，以及合適的開頭
    .text =
        同樣的網路，換成開啟時斜率為 1 的 ReLU，以及為它設計的初始權重（He）。現在第一層與最後一層的梯度只差 { $ratio } 倍，{ $goal } 次更新後損失是 { $after }。
    .do = 按播放，讓它執行到第 { $goal } 步。
