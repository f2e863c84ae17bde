# What `python -m playground.export` says in a terminal.

export-about = 由連結畫出一次執行的圖片，或寫出它的數字：用的是頁面上的同一套畫法，在無介面的 Chrome 裡。
export-examples =
    例子：
      python -m playground.export "?dataset=spiral&hidden=8,8&activations=tanh,tanh" --step 500 --out spiral.png
      python -m playground.export "http://localhost:8501/?seed=3&step=200" --out slide.pdf --theme print
      python -m playground.export "" --step 40 --phase backward-2 --part walk --out delta.svg
      python -m playground.export "" --step 40 --part card:w1.0.2 --out weight.pdf
      python -m playground.export "?dataset=xor" --step 40 --out lecture.pptx
      python -m playground.export "?batch_size=2" --step 40 --part exercise --out exercise.tex
      python -m playground.export "?dataset=iris" --step 100 --part parameters --out weights.csv
      python -m playground.export "?dataset=spiral&hidden=8,8&activations=tanh,tanh" --to 600 --every 10 --fps 20 --out spiral.gif

    退出碼：0 已寫出，2 所要的沒有意義，3 沒有瀏覽器，4 檔案無法寫入，5 無法生成。
export-link = 演練場的地址，或它的查詢部分："?dataset=spiral"
export-step = 看第幾次更新之後（不寫則用連結自己的）
export-out = 要寫的檔案；副檔名說明格式：{ $endings }
export-part = 要哪一部分：{ $parts }；卡片按連結的寫法，如 `card:w1.0.2`
export-theme = 顏色：{ $themes }
export-phase = 開啟逐步演示的某個階段：forward-1、loss、backward-2、update …
export-from = 影片或 HTML 網頁的第一步（不給出則為 0）
export-to = 它的最後一步（不給出則用上面的步）
export-every = 每隔多少次更新一格
export-fps = 影片每秒的格數
export-size = 像素，寬 x 高（1920x1080，GIF 為 960x540）
export-lang = 頁面的語言
export-title = 圖片的標題
export-transparent = 不畫背景
export-quiet = 只說出了什麼錯

export-starting = 正在啟動應用 …
export-training = 正在訓練到第 { $step } 步 …
export-making = 正在生成 { $name } …
export-codec = 以 { $codec } 編碼 …
export-frames = 第 { $done } 格，共 { $count } 格 …
export-written = 已寫出 { $path }（{ $kilobytes } kB）。

export-bad-link = 這個連結沒有意義：{ $problems }
export-no-link = 這不是演練場的連結：{ $link }
export-bad-step = 步是 0 到 { $most } 的整數，不是 { $step }。
export-bad-ending = 沒有副檔名為 { $ending } 的格式：有 { $endings }。
export-bad-part = { $format } 檔案沒有 { $part } 這一部分：有 { $parts }。
export-bad-size = 大小寫作 寬x高，各從 { $least } 到 { $most }，不是 { $size }。
export-no-frames = { $format } 檔案只顯示一個時刻：它沒有 { $option }。
export-bad-number = { $option } 是從 { $least } 到 { $most } 的整數，不能是 { $given }。
export-backwards = 從第 { $start } 步到第 { $end } 步沒有任何畫格。
export-too-many = { $format } 檔案最多有 { $most } 格：請給出更大的 --every。
export-has-ground = { $format } 檔案總有背景：請去掉 --transparent。
export-odd-size = { $format } 影片的寬和高都是偶數，不能是 { $size }。
export-no-codec = 這個 Chrome 無法製作 { $format } 影片。它的 GIF 到處都能播放。
export-bad-phase = 這個網路沒有階段 { $phase }：有 { $phases }。
export-bad-card = 沒有叫 { $card } 的卡片：卡片寫作 `card:w1.0.2`（權重）、`card:b1.0`、`card:a1.0`（單元）、`card:l1`（層）、`card:output`、`card:network` 或 `card:step`，再加一個冒號可寫其中一張卡片的名字。
export-no-card = 這個網路沒有卡片 { $card }。
export-not-reached = 訓練停在第 { $reached } 步，沒有到第 { $step } 步。
export-no-chrome = 沒有找到 Chrome 或 Chromium。請安裝一個（Debian、Ubuntu：sudo apt-get install chromium），或在 CHROMIUM_PATH 中寫出已有的。
export-no-playwright = 驅動瀏覽器需要 playwright：pip install playwright
export-no-app = 應用沒有啟動：{ $reason }
export-unwritable = { $path } 無法寫入：{ $reason }
export-failed = 無法生成：{ $reason }
