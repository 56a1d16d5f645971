update filings
set organisation_id = @OrganisationId, version = @Version, name_zh = @NameZh, name_foreign = @NameForeign, filer_name = @FilerName,
    filer_name_foreign = @FilerNameForeign, responsible_person = @ResponsiblePerson, authorised_until = @AuthorisedUntil, classification = @Classification, published_on = @PublishedOn,
    state = @State, suspended_on = @SuspendedOn, ended_on = @EndedOn, ground = @Ground, risk = @Risk,
    risk_reasons = @RiskReasons, filer_key = @FilerKey, product_key = @ProductKey, urgency = @Urgency, search_text = @SearchText,
    entry = @Entry
where id = @Id
