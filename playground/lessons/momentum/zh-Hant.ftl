# Momentum and Adam: what else than the gradient stands in an update.

title = 動量法與 Adam
about = 同一個權重，三種最佳化器：各自怎樣使用同樣的梯度。

plain = 梯度下降
    .text =
        一個權重，每次更新用全部的列。前兩個梯度是 { $g1 } 和 { $g2 }；更新是負的學習率 { $rate } 乘以它們：{ $u1 } 和 { $u2 }。從一次更新到下一次，什麼也不記住。

velocity = 動量法會記住
    .text =
        動量法儲存一個速度：舊速度的十分之九，加上新的梯度。第一次更新後它是 { $g1 }；現在是 0.9 · { $g1 } + { $g2 } = { $velocity }。
    .ask = 學習率是 { $rate }。權重的第二次更新是多少？
    .right = 對：−{ $rate } · { $velocity } = { $update }。其中一半以上是從以前帶來的。
    .wrong = 負的學習率乘以速度。
    .mistake-plain = 那是普通的梯度下降：負的學習率只乘以新的梯度。
    .mistake-sign = 大小對，符號反了：速度把梯度加起來，更新逆著它走。
    .do = 回答問題，寫三位數字。

overshoot = 它衝過頭了
    .text =
        在這樣一個簡單的碗裡，動量幫不上忙：它衝過谷底再回來。20 次更新後，用它時損失是 { $momentum }，不用時是 { $sgd }；開始時是 { $start }。它有用的地方是長而平坦的山谷，或抖動的梯度。
    .do = 按播放，到第 { $goal } 步為止。

adam = Adam 的第一步
    .text =
        Adam 把每個梯度除以它自己最近的大小。在最初的一次更新，這個大小就是梯度本身，這裡是 { $gradient }。
    .ask = 那麼 Adam 的第一步有多長？
    .option-small = 比學習率短得多
    .option-rate = 與學習率一樣長，不論梯度多大
    .option-large = 與梯度一樣長
    .right = 對：{ $gradient } 除以 { $gradient } 是 1，所以學習率為 { $rate } 時更新是 { $update }。這就是 Adam 的學習率通常很小的原因。
    .wrong = 一個數除以自己的大小，是 1 或 −1。
    .do = 回答問題。
