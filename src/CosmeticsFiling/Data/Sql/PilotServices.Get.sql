select id, site_id, label_number, kind, at, served_on, use_by, keep_until, total, net_content, warnings, details, consumer, account_id
from pilot_services
where label_number = @LabelNumber
