# The lab: runs that a broken program makes, for a student to find the mistake in. All the time it is said whose numbers these are.

lab-offer = 實驗室：找出錯誤
lab-about = { $count } 個訓練網路的程式，每個都有一處錯誤。
lab-what = 每位病人是一個訓練網路的程式，裡面都有一處錯了。它的數是真實的：就是出錯的程式碼算出來的。請找出那一行。
lab-patient = 病人 { $number }
lab-random = 隨便一位病人
lab-back = ‹ 全部病人

## Said all the time, wherever numbers of the lab are seen

lab-note = 實驗室：這些數來自出錯的程式碼。
# Before the line that says how a run is trained, under every picture.
lab-title = 實驗室，這些數來自出錯的程式碼。本來想要的是：{ $run }
lab-cards = 實驗室：這裡寫的是應該怎樣計算，數卻來自出錯的程式碼。哪裡對不上，錯誤就在附近。
lab-code = 實驗室裡只有出錯的那個程式，用 NumPy 寫成。
lab-held = 在實驗室裡執行保持原樣：請播放、查看，並找出那一行。

## The panel of a patient

# The training loss after so many updates: of this program, and of the same without its mistake.
lab-losses = 經過 { $steps } 次更新，它的訓練損失是 { $broken }；沒有這個錯誤的話會是 { $right }。
lab-tools = 讓它播放，停下，打開明細，親手算一個樣本。然後指出是哪一行。
lab-program = 程式
lab-ask = 哪一行錯了？請按下它。
lab-hint-offer = 提示 { $number } / { $count }
lab-found = { $count ->
    [1] 找到了：這一行是錯的。
   *[other] 找到了：錯誤在這 { $count } 行裡。
}
lab-was = 現在是
lab-should = 應該是
# The picture of a case that was solved: two lines, named in its key.
lab-beside = 損失：出錯的與修好的
lab-beside-broken = 現在是
lab-beside-right = 應該是
lab-beside-note = { $count ->
    [1] 設定相同，種子相同：只有那一行不同。
   *[other] 設定相同，種子相同：只有那 { $count } 行不同。
}用對數刻度。
lab-beside-about = { $steps } 次更新中的損失。現在的程式最後是 { $broken }；應該的是 { $right }。
lab-repair = 修好後再執行
lab-again = 再執行出錯的程式
lab-repaired = 已修好：這些數來自正確的程式。

lab-hint-start = 錯誤發生在計算之前：看看準備了些什麼。
lab-hint-backward = 錯誤發生在反向的路上：看看算出 `d`、`dW` 和 `db` 的那些行。
lab-hint-update = 錯誤發生在更新裡：看看梯度以下的那些行。
# Line numbers, the smallest first.
lab-hint-lines = 它在第 { $first }、{ $second } 或 { $third } 行。

lab-sound-start = 第 { $line } 行是對的：它準備了該準備的。再看看明細裡的數。
lab-sound-forward = 第 { $line } 行是對的。這裡前向的路沒有毛病：驗證只走前向，靠的正是它。
lab-sound-loss = 第 { $line } 行是對的：這就是曲線所畫的損失。
lab-sound-backward = 第 { $line } 行是對的：連鎖律正是這樣說的。明細認為哪些數不對？
lab-sound-update = 第 { $line } 行是對的。把一個梯度和它帶來的改變比一比。

## The patients: what is the matter, two hints, why the line is wrong. `code` stands as in the program.

lab-case-no_slope = 一個有一個隱藏層的網路要學會一條曲線。它接近了那些點，卻不再更近。
    .hint-1 = 更新幾次後停下，打開明細：{ inspect-place-network }，再看{ card-proof }。哪些塊與差分一致，哪些不一致？
    .hint-2 = 第 2 層一致，第 1 層不一致。第 1 層學到的一切都來自第 2 層的 δ：它在路上必須經過什麼？
    .why = 往回走時，責任要穿過第 1 層的激活函數，所以要乘上斜率 `1 - a1 ** 2`。少了它，飽和的單元會和活躍的單元受到一樣大的推動。
lab-case-sign = 兩團點，一條直線就能分開。每次更新卻都更糟。
    .hint-1 = 打開明細：{ inspect-place-network }，再看{ card-proof }。相對誤差有多大，在哪些塊裡？
    .hint-2 = 每個梯度大小都對，符號都反了：相對誤差是 2。哪裡的一個符號能影響全部梯度？
    .why = 輸出的 δ 是 `a2 - t`：z 增大時損失怎樣上升。更新逆著梯度走；用 `t - a2` 就成了往上爬。
lab-case-transposed = 兩個隱藏層，各有四個單元。它在學，但沒有應有的那麼好。
    .hint-1 = 打開明細：{ inspect-place-network }，再看{ card-proof }。梯度從哪一層開始不對？
    .hint-2 = 第 3 層和第 2 層一致，第 1 層不一致。第 2 層與第 1 層之間是一個方的矩陣：無論哪個方向，NumPy 都不會報錯。
    .why = `W2[i, j]` 從單元 i 通向單元 j。往回走時，單元 j 的責任要送給單元 i：那是 `W2.T`。兩邊都是四個單元，所以形狀怎樣都合得上。
lab-case-sum_for_mean = 整個訓練集是一個批次。損失不降，反而跳上去。
    .hint-1 = 打開明細，按一個權重，再看{ card-proof }。它的梯度大了多少倍？
    .hint-2 = 每個梯度都是應有的 { $examples } 倍，而批次裡正好有 { $examples } 個樣本。
    .why = 損失是批次上的平均，所以它的梯度也是平均：要除以 `len(x)`。總和是平均的 { $examples } 倍，每一步也就這麼長。
lab-case-output_first = 一個有一個隱藏層的網路要學會一條曲線，整個訓練集是一個批次。損失該降的時候卻在上升。
    .hint-1 = 打開明細：{ inspect-place-network }，再看{ card-proof }。哪些塊一致，哪些不一致？
    .hint-2 = 第 2 層一致，第 1 層不一致，斜率和符號卻都在。責任是經過哪些權重回來的：是前向傳播用過的那些嗎？
    .why = 梯度屬於一個點：責任要經過前向傳播用過的 `W2` 回來。這裡用的卻是更新之後的，好像輸出層先更新了一樣。
lab-case-not_zeroed = 開始時很好。後來損失又上升，比開始時還高。
    .hint-1 = 打開明細：{ inspect-place-network }，再看{ card-proof }。比較更新 0 → 1 和更新 1 → 2。
    .hint-2 = 第一次更新的梯度是對的。第二次的梯度裡，加進了第一次的。
    .why = `+=` 把這個批次的梯度加到以前所有更新的梯度上，舊的梯度於是一再推動。每次更新都要從零開始；在 PyTorch 裡由 `zero_grad()` 負責。
lab-case-bias_kept = 圓環裡有一個圓盤。網路學到了一點，卻總是圈不住圓盤。
    .hint-1 = 驗證處處一致。打開明細，按一個偏置，再看「{ card-weight }」：把它的梯度和改變比一比。
    .hint-2 = 每個偏置都有梯度，卻沒有改變：每次更新之後它仍然是 0。
    .why = 要更新的清單裡缺了偏置：它們的梯度算出來了，卻從來沒有用。沒有偏置，每個單元的邊界都經過原點，圈不出圓盤來。
lab-case-zero_start = 兩個月牙。損失降了一點，然後永遠停住。
    .hint-1 = 驗證處處一致。打開明細，在每一層按一個權重，再看「{ card-weight }」：梯度有多大？
    .hint-2 = 所有權重的梯度都正好是 0；只有輸出的偏置在動。
    .why = 權重全是 0，每個隱藏單元的輸出就是 0，所以 `W2` 的梯度是 0；經過是 0 的 `W2` 又沒有責任回來，所以 `W1` 的梯度也是 0。隨機的開始才能打破它。
lab-case-unpaired = 相距很遠的兩團點：再容易不過的資料。網路卻只比亂猜好一點。
    .hint-1 = 驗證處處一致。親手算一個樣本：打開逐步演示，選一個樣本，把它的目標和它在圖上的類別比一比。
    .hint-2 = 許多樣本是用另一個樣本的目標來訓練的。
    .why = 輸入按打亂的順序取，目標卻按檔案裡的順序取：同一列的東西不再在一起。
lab-case-penalised_bias = 一個單元，沒有隱藏層：對每個 x，答案都應該是 10。它卻總是低一些。
    .hint-1 = 打開明細：{ inspect-place-network }，再看{ card-proof }，在第二次更新或更晚。哪一塊不對？
    .hint-2 = 只有偏置不對。它的梯度多出來的，正是偏置本身的 { $l2 } 倍。
    .why = 懲罰項是給權重的，讓它們保持小。加在偏置上，它會把整個答案拉向 0。
lab-case-miscoded = 兩團點。決策圖是對的，每個點都在自己那一邊，損失卻一直降不下去。
    .hint-1 = 驗證處處一致。打開明細，選一個樣本，再看{ inspect-place-output }：它的目標是多少，輸出又能給出什麼？
    .hint-2 = 許多目標是 −1。sigmoid 永遠不會低於 0。
    .why = 類別 0 和 1 被寫成了 −1 和 1，那適合 tanh。sigmoid 到 0 為止：對目標 −1，它的誤差總是大於 1。
lab-case-hundredfold = 圓環裡有一個圓盤，學習率本來想要 { $rate }。損失跳來跳去。
    .hint-1 = 驗證處處一致。打開明細，按一個權重，再看「{ card-weight }」：用它的改變除以它的梯度。
    .hint-2 = 每個改變都是梯度的 { $taken } 倍，方向相反：是本來想要的一百倍。
    .why = 梯度是對的，但沿著它的每一步都長了一百倍：一步就走出了梯度還管用的那一段。
