# Pictures to take away: the menu 「Save as …」, and what the pictures say.

## The menu

pictures-save-as = 另存為 …
pictures-save-part = 另存為 …（{ $part }）
pictures-part = 圖片內容
pictures-part-stage = 整張投影片
pictures-part-diagram = 網路
pictures-part-map = 決策圖
pictures-part-loss = 損失
pictures-part-gradients = 各層的曲線
pictures-part-walk = 這次更新的逐步演示
pictures-part-card = 開啟的卡片
# Slides of a presentation.
pictures-part-deck = 標題、此刻、各階段與損失
# The worked update.
pictures-part-sheet = 算好的這次更新
pictures-part-exercise = 同樣內容的習題，不附結果
# Tables of numbers, for the formats that hold some.
pictures-part-parameters = 權重與偏置
pictures-part-units = 單元，批次上的平均
pictures-part-history = 到目前為止的執行
pictures-part-step = 這一步的全部
pictures-format = 格式
pictures-format-png = PNG，適合各種投影片的像素圖
pictures-format-svg = SVG，線條始終清晰
pictures-format-pdf = PDF，可列印、可搜尋
pictures-format-gif = GIF，在任何投影片裡都會動
pictures-format-mp4 = MP4，影片
pictures-format-webm = WebM，網頁用的影片
pictures-format-html = HTML，離線可用的網頁
pictures-format-pptx = PowerPoint，可編輯的投影片
pictures-format-md = Markdown，算好的更新
pictures-format-tex = LaTeX，算好的更新
pictures-format-csv = CSV，數字表格
pictures-format-json = JSON，這一步的全部數字
pictures-size = 大小
pictures-size-pixels = { $size } 像素
pictures-theme = 顏色
pictures-theme-light = 淺色
pictures-theme-dark = 深色
pictures-theme-print = 用於紙張，省墨
pictures-theme-contrast = 高對比度
pictures-ground = 無背景
pictures-title = { $dataset }，{ $step } 次更新後
    .label = 標題
pictures-save = 儲存
pictures-copy = 複製圖片
pictures-close = 關閉
pictures-cancel = 停止
pictures-working = 正在生成 …
pictures-saved = 已儲存。
pictures-copied = 圖片已在剪貼簿上。
# $reason is what the browser says, in its own language.
pictures-failed = 無法生成：{ $reason }
pictures-no-record = 伺服器沒有回答。
# $part is what was asked for, as it was written.
pictures-no-part = 這裡沒有叫 { $part } 的部分。
pictures-too-early = 還沒有可以拍下的畫面。

pictures-add = 收集此刻
pictures-added = 已加入下方收集的時刻。

## The moments that were gathered

pictures-tray = 收集的時刻
pictures-tray-save-pptx = 存成 PowerPoint
pictures-tray-save-zip = 存成圖片
pictures-tray-full = 最多保留 { $most } 個。
pictures-tray-up = 上移：{ $title }
pictures-tray-down = 下移：{ $title }
pictures-tray-remove = 移除：{ $title }

## Films and pages: which frames of the run they show

pictures-from = 從第幾步
pictures-to = 到第幾步
pictures-every = 每隔幾次更新
pictures-speed = 速度
pictures-speed-frames = 每秒 { $fps } 格
# $missing frames are not held by the page.
pictures-summary-film = { $count } 格，{ $seconds } 秒。{ $missing ->
        [0] 全部都在手邊。
       *[other] 其中 { $missing } 格要重新計算。
    }
pictures-summary-pages = 可以來回拖曳的 { $count } 格，以及螢幕上的這一格。{ $missing ->
        [0] 全部都在手邊。
       *[other] 其中 { $missing } 格要重新計算。
    }
pictures-summary-walk = 這次更新的逐步演示，{ $phases } 個階段依序播放。
# $codec is the name of a video codec.
pictures-codec-common = 以 { $codec } 編碼，播放器和投影片都能辨識。
pictures-codec-rare = 這個瀏覽器以 { $codec } 編碼，並非每個播放器和投影片軟體都能辨識；GIF 到處都能動。
pictures-no-codec = 這個瀏覽器在這裡無法製作 { $format } 影片。GIF 到處都可用。
pictures-no-worker = 瀏覽器無法開始這項工作。
pictures-cancelled = 已停止，沒有儲存任何內容。
pictures-run-changed = 執行在此期間被改動了。
# On a saved page, which works without the playground.
pictures-page-step = 畫格
pictures-page-hover = 指向單元、權重或偏置，即可看到它的數值。

## What stands in a picture: the parts of its caption stand in a row, apart

pictures-caption-step = 第 { $step } 步
pictures-caption-epoch = 第 { $epoch } 輪
pictures-caption-train = 訓練損失 { $loss }
    .correct = 訓練損失 { $loss }（{ $accuracy } 正確）
pictures-caption-test = 測試損失 { $loss }
    .correct = 測試損失 { $loss }（{ $accuracy } 正確）
pictures-caption-penalty = 懲罰項 { $penalty }
pictures-reopen = 在 { $address } 可再次開啟這一步

## What stands on the slides of a presentation, and what their shapes are called

pictures-deck-caption = 訓練到哪裡
pictures-deck-settings = 怎樣訓練什麼
pictures-deck-phase = 階段
pictures-deck-words = 發生了什麼
pictures-deck-code = 程式碼
pictures-deck-scan = 可掃描的二維碼
pictures-deck-address = 網址
pictures-deck-note = 說明
pictures-deck-forward = 前向：每個單元的輸出
pictures-deck-loss = 損失
pictures-deck-backward = 反向：單元上是 δ，連線上是梯度
pictures-deck-update = 更新：每個權重加上的量
pictures-deck-train = 訓練損失
pictures-deck-test = 測試損失
pictures-deck-step = 步
pictures-deck-too-many = 這是一張圖片：權重超過 { $most } 個時，不再各畫一條線。
