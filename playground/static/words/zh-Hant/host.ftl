# What a host says to whom it can give no page, or no longer.

host-full = 滿員了：沒有空位。請一分鐘後再試。
host-full_elsewhere = 滿員了：沒有空位。請一分鐘後再試，或開啟 { $address }。
host-broken = 這裡出了錯，已記錄為 { $reference }。請重新載入頁面：它的地址裡有你的執行。
host-refused = 這裡不能傳送任何東西：這個頁面不接收檔案和表單。
