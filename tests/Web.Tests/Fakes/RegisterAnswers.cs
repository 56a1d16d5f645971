namespace Platform.Web.Tests.Fakes;

/// <summary>What the service answers about offices that are registered, by the contract.</summary>
internal static class RegisterAnswers
{
    public const string Number = "DJZ-JA-2026-000001";

    private const string Entry = """
        {"registrationNumber":"DJZ-JA-2026-000001","certificateNumber":"DJZ-JA-2026-000001-2","unifiedCode":null,"nameZh":"德国莱茵公司上海代表处","nameForeign":"Rhein GmbH Shanghai Office","chiefRepresentative":"Jan Weber",
         "businessScope":"与产品有关的联络活动","premises":"上海市静安区南京西路1号","termFrom":"2026-01-10","termTo":"2027-01-09","enterpriseNameZh":"德国莱茵公司","enterpriseNameOriginal":"Rhein GmbH","enterpriseAddress":"德国科隆",
         "country":"DEU","countryTitle":"德国","zone":"JA","zoneTitle":"静安","registrar":"静安区市场监督管理局","establishedOn":"2026-01-10","state":"registered","expired":true,"exceptions":[2025]}
        """;

    private const string Own = """
        "registrationNumber":"DJZ-JA-2026-000001","certificateNumber":"DJZ-JA-2026-000001-2","nameZh":"德国莱茵公司上海代表处","nameForeign":"Rhein GmbH Shanghai Office","enterpriseNameZh":"德国莱茵公司","zone":"JA","zoneTitle":"静安",
        "registrar":"静安区市场监督管理局","state":"registered","stateTitle":"存续","expired":true,"termFrom":"2026-01-10","termTo":"2027-01-09","establishedOn":"2026-01-10",
        "dates":[{"kind":"renewal-opens","title":"可以申请延期","dueOn":"2020-11-02","opensOn":null,"overdue":false,"ref":""},{"kind":"term-end","title":"驻在期限届满","dueOn":"2099-01-09","opensOn":"2098-11-10","overdue":false,"ref":null},{"kind":"annual-report","title":"年度报告","dueOn":"2020-06-30","opensOn":"2020-03-01","overdue":true,"ref":"2025"}],
        "mayFile":[{"matter":"ro.change","title":"变更登记","open":true,"from":null,"until":null,"note":"发生之日起 60 日内"},{"matter":"ro.renew","title":"延期登记","open":false,"from":"2026-11-10","until":"2027-01-09","note":null}],
        "openCases":[{"id":"01900000-0000-7000-8000-000000000042","number":"ROF-JA-2026-000007","matter":"ro.file","matterTitle":"备案","state":"Submitted","stateTitle":"待受理"}]
        """;

    private const string History = """
        [{"seq":1,"on":"2026-01-10","act":"established","actTitle":"设立","matter":"ro.establish","changes":[]},
         {"seq":2,"on":"2026-05-04","act":"changed","actTitle":"变更","matter":"ro.change","changes":[{"item":"chief","title":"首席代表","before":"Anna Schmidt","after":"Jan Weber"}]}]
        """;

    private const string Papers = """
        [{"number":"DJZ-JA-2026-000001","kind":"registration-certificate","title":"登记证","state":"replaced","issuedOn":"2026-01-10","validTo":"2027-01-09","replacedBy":"DJZ-JA-2026-000001-2","endedOn":"2026-05-04"},
         {"number":"DJZ-JA-2026-000001-2","kind":"registration-certificate","title":"登记证","state":"valid","issuedOn":"2026-05-04","validTo":"2027-01-09","replacedBy":null,"endedOn":null}]
        """;

    private const string Exceptions = """[{"year":2025,"listedOn":"2026-07-01","removedOn":null}]""";

    public static readonly string Found = $$"""{"items":[{{Entry}}],"next":"k3"}""";

    public static readonly string Public = $$"""{"entry":{{Entry}},"history":{{History}},"papers":{{Papers}},"exceptions":{{Exceptions}}}""";

    public static readonly string Mine = $$"""{"items":[{{{Own}}}],"next":null}""";

    public static readonly string File = $$"""
        { {{Own}},"entry":{{Entry}},"history":{{History}},"papers":{{Papers}},"exceptions":{{Exceptions}},"reports":[{"year":2024,"filedOn":"2025-07-09","late":true}],
          "people":[{"role":"chief","roleTitle":"首席代表","name":"Jan Weber","nationality":"DEU","position":"总经理","certificateNumber":"DBZ-JA-2026-000001-3","termFrom":"2026-05-04","termTo":"2027-01-09","appointedOn":"2026-05-04","leftOn":null},
                    {"role":"chief","roleTitle":"首席代表","name":"Anna Schmidt","nationality":"DEU","position":"总经理","certificateNumber":"DBZ-JA-2026-000001-1","termFrom":"2026-01-10","termTo":"2027-01-09","appointedOn":"2026-01-10","leftOn":"2026-05-04"}],
          "cases":[{"id":"01900000-0000-7000-8000-000000000041","number":"ROC-JA-2026-000003","service":"representative-offices","matter":"ro.change","matterTitle":"变更登记","zone":"JA","state":"Approved","stateTitle":"准予登记","stateTone":"done","title":"德国莱茵公司上海代表处","updatedAt":"2026-05-04T10:00:00+08:00"}] }
        """;

    public const string OfCase = """
        {"office":{"registrationNumber":"DJZ-JA-2026-000001","nameZh":"德国莱茵公司上海代表处","state":"registered"},
         "comparisons":[{"item":"name-zh","title":"代表机构名称","before":"德国莱茵公司上海代表处","after":"德国莱茵集团上海代表处"},{"item":"term-to","title":"驻在期限","before":"2027-01-09","after":"2030-01-09"}]}
        """;

    public const string Desk = """
        {"items":[{"registrationNumber":"DJZ-JA-2026-000001","nameZh":"德国莱茵公司上海代表处","nameForeign":"Rhein GmbH Shanghai Office","enterpriseNameZh":"德国莱茵公司","enterpriseNameOriginal":"Rhein GmbH","countryTitle":"德国","zone":"JA","zoneTitle":"静安",
          "state":"registered","stateTitle":"存续","expired":false,"termTo":"2027-01-09","openCases":2,"nextDue":{"kind":"lease-end","title":"租期届满","dueOn":"2026-12-31"},"exceptions":[2025]}],"next":"k4"}
        """;

    public const string Due = """
        {"items":[{"registrationNumber":"DJZ-JA-2026-000001","nameZh":"德国莱茵公司上海代表处","zone":"JA","zoneTitle":"静安","kind":"representative-term-end","title":"代表任期届满","dueOn":"2026-12-01","overdue":false,"ref":"DBZ-JA-2026-000001-3"}],"next":"k5"}
        """;

    public const string Missing = """
        {"items":[{"registrationNumber":"DJZ-JA-2026-000001","nameZh":"德国莱茵公司上海代表处","zone":"JA","zoneTitle":"静安","year":2025,"listedOn":"2026-07-01","removedOn":null}],"next":null}
        """;

    public const string Neighbours = """
        {"items":[{"code":"law-firm","title":"外国律师事务所驻华代表机构","organ":{"code":"MOJ","title":"司法部（由市司法局初审）"},"summary":"不由市场监管部门登记","conditions":[{"text":"代表执业满二年","provision":"国务院令第338号第七条"}],
          "basis":["国务院令第338号第六条"],"notes":["每年注册"],"toBeVerified":true}],"next":null}
        """;
}
