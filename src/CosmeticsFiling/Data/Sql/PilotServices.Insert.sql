insert into pilot_services (id, site_id, label_number, kind, at, served_on, use_by, keep_until, total, net_content, warnings, details, consumer, account_id)
values (@Id, @SiteId, @LabelNumber, @Kind, @At, @ServedOn, @UseBy, @KeepUntil, @Total, @NetContent, @Warnings, @Details, @Consumer, @AccountId)
