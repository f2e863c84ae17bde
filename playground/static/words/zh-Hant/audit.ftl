# The live view: the panel that lays one update open. What its cards say comes from the server, in cards.ftl.

inspect-panel = 一次更新的數值
inspect-close = 關閉明細
    .tip = 關閉（Esc）
inspect-spoken = { $title }，{ $update }。{ $sentence }

## What is looked at: headings, and the way to what has no place of its own in the diagram

inspect-layer-output = 輸出層
inspect-layer-hidden = 隱藏層 { $layer }
inspect-output = 輸出與損失
inspect-network = 整個網路
inspect-step = 這次更新做了什麼
inspect-title-address = { $title }（連結中為 { $address }，單元從 0 數起）
inspect-places = 檢視什麼
inspect-place-step = 更新
inspect-place-network = 網路
inspect-place-output = 損失
inspect-place-layers = 層
inspect-place-layer = 第 { $layer } 層
inspect-cards = 卡片

# The value of a weight or bias; a press changes it.
inspect-value = 修改{ $name }的值
    .tip = 修改它的值（連結中為 { $address }，單元從 0 數起）
    .field = { $name }的新值

## Which update it is, and what is true of all of it

inspect-update = 更新 { $from } → { $to }
inspect-update-coming = 下一次更新 { $from } → { $to }
inspect-loss = 更新前的批次損失 { $value }
inspect-penalty = 懲罰項 { $value }
inspect-rate = 學習率 { $value }
inspect-clipped = 裁剪：梯度 × { $value }

## Which example is looked at

inspect-samples = 樣本
inspect-sample-batch = 整個批次
inspect-sample-worst = 最差
    .tip = 批次中損失最大的樣本
inspect-sample-random = 批次中隨機的一個樣本
# A field for the number follows.
inspect-sample-row = 列
    .label = 訓練集的列
inspect-sample-one =
    第 { $row } 列：{ $kind ->
        [class] 類別 { $target }
       *[value] 目標 { $target }
    }，損失 { $loss }；{ $place ->
        [numbered] 批次 { $count } 個樣本中的第 { $index } 個
        [inside] 在批次中
       *[outside] 不在這個批次中，用這次更新的權重計算
    }。
inspect-sample-all =
    { $count ->
        [1] 這個批次的唯一樣本。
       *[other] 全部 { $count } 個樣本；點選圖上的一個點可單獨檢視。
    }

## How formulas are written

inspect-notation-rows = 樣本排成列還是欄
inspect-notation-rows-rows = 列：z = aW + b
inspect-notation-rows-columns = 欄：z = Wa + b
inspect-notation-names = 記號
inspect-notation-names-nielsen = Nielsen：z、a、δ
inspect-notation-names-ng = 吳恩達：Z、A、dZ
inspect-notation-names-framework = 框架：pre、out、grad；單元從 0 數起

## 為什麼不學習

stall-held = 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：所有權重都固定不變。
stall-zero = 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：在{ $layers }，每個單元都給出 0，其後的權重也全是 0，所以訊號和誤差訊號都無法通過。
stall-dead = 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：在{ $layers }，每個單元對所有訓練樣本都是死亡的，所以誤差訊號無法通過。
stall-saturated = 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：在{ $layers }，每個單元對幾乎所有訓練樣本都飽和或死亡，所以誤差訊號幾乎無法通過。
stall-twins = 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：在{ $layers }，所有單元都是孿生單元，權重和梯度都相同，合起來只做一個單元的事。
stall-vanished = 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：δ 反向傳播時從輸出層的平均大小 { $before } 縮小到{ $layers }的 { $after }。
stall-long =
    { $cost ->
        [whole] 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：學習率為 { $rate } 時更新太長。沿著所有訓練樣本的斜率直接向下走，長度為它 { $multiple } 倍的一步會把帶懲罰的損失從 { $before } 帶到 { $after }。
       *[data] 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：學習率為 { $rate } 時更新太長。沿著所有訓練樣本的斜率直接向下走，長度為它 { $multiple } 倍的一步會把損失從 { $before } 帶到 { $after }。
    }
stall-short =
    { $cost ->
        [whole] 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：學習率為 { $rate } 時更新太短。沿著所有訓練樣本的斜率直接向下走，長度為它 { $multiple } 倍的一步會把帶懲罰的損失從 { $before } 帶到 { $after }。
       *[data] 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：學習率為 { $rate } 時更新太短。沿著所有訓練樣本的斜率直接向下走，長度為它 { $multiple } 倍的一步會把損失從 { $before } 帶到 { $after }。
    }
stall-clipped = 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：更新太短，因為裁剪把梯度乘以 { $scale }。
stall-schedule = 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：更新太短，因為排程已把學習率降到 { $rate }。
stall-level = 最近 { $epochs } 輪裡訓練損失幾乎沒有下降，沿著所有訓練樣本的斜率直接向下試過的步子，沒有一步能把它降低百分之一：這裡是極小值或平台。
stall-to_unit = 看{ $unit }
stall-to_step_size = 看這一步
stall-to_flow = 追蹤 δ
stall-to_health = 看各層
