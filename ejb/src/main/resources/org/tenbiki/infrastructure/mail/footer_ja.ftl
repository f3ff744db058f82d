このメールにはログイン用のリンクはありません。サイトは、お使いのブックマークから開いてください。
このメールは送信専用です。

----------------------------------------
${institutionName}
${helpDeskName}
電話：${helpDeskPhone}
受付：${helpDeskHours}
