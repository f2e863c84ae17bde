# What a run says of itself: why it stopped, why something is refused, and what is in the picture.

run-diverged = 訓練發散了：第 { $step } 次更新會使損失或某個權重超過 { $bound }。最後的損失是 { $loss }，在第 { $last } 步，學習率 { $rate }。最常見的原因是更新跳得太遠，超出了斜率適用的範圍：請回到較早的一步，或用較小的學習率重新開始。
run-stopped_epoch = 按停止規則停在第 { $epoch } 輪。按播放繼續。
run-stopped_loss = 已停止：訓練損失 { $train } 達到或低於停止規則的 { $loss }。按播放繼續。
run-shown = 這次執行要展示的就是這些。按播放繼續。
run-edit = 權重或偏置可以設為 -{ $most } 到 { $most } 的任何數。它保持原樣。
run-no_undo = 沒有可以復原的改變了。
run-no_redo = 沒有可以重做的改變了。
run-changes = 播放時改變的設定太多，連結已容納不下：它會用現在的設定從頭開始這個網路。

# an audit that cannot be answered
audit-step = 指的是哪一步？步是從 0 開始的整數。
audit-ahead = 第 { $step } 步還沒有計算：這次執行到了第 { $head } 步。
audit-select = 這個網路裡沒有這樣的東西：請在圖中選一個權重、單元或層。
audit-card = 這張卡片無法為這次更新畫出。執行照常繼續；請換一張卡片或另一步。

# the caption of a picture: the run in short, a part each
scene-network = { $sizes } { $activations }
scene-optimizer = { $optimizer }，學習率 { $rate }
scene-batch = 批次 { $size }
scene-batch_all = 全部為一批
scene-l1 = L1 { $strength }
scene-l2 = L2 { $strength }
scene-points = 手動改過點
scene-seed = 種子 { $seed }

# the plane that the decision map shows, of data with more than two dimensions
scene-plane_pca = { $inputs } 個輸入的兩條主軸所在的平面，過它們的均值
scene-plane_pair = { $x } 與 { $y }；{ $others ->
    [1] 另一個輸入取均值
   *[other] 另外 { $others } 個輸入取均值
}
scene-axis = 主軸 { $number }
# what a curve shows across its input, where it has no name of its own
scene-output = 輸出
