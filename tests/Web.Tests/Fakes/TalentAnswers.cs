namespace Platform.Web.Tests.Fakes;

/// <summary>What the talent service answers.</summary>
internal static class TalentAnswers
{
    public const string Staff = "01900000-0000-7000-8000-00000000aa01";
    public const string Listing = "TLE-JA-2026-000001";

    public const string Points = """
        {"total":69,"passing":72,"passed":false,"confirmation":{"state":"contested","at":"2026-11-20T10:00:00+08:00","remark":"专业写错"},
         "items":[{"group":"education","code":"master","title":"硕士","points":24,"explanation":"按最高学历计分"},{"group":"employer","code":"honest-recruiting","title":"诚信招聘","points":5,"explanation":null}],
         "suggestions":[{"group":"employer","code":"key-talent","title":"引进重点领域人才","points":3}]}
        """;

    public const string StaffList = $$"""
        {"items":[{"id":"{{Staff}}","number":"FST-JA-2026-000001","name":"Anna Schmidt","nationality":"DEU","position":"工程师","class":"b","workPermit":"WP-JA-2026-000001","workPermitUntil":"2028-11-01",
          "residencePermit":"RP-JA-2026-000001","residenceUntil":"2028-10-01","renewalOpens":"2028-07-04","renewalCloses":"2028-10-02","state":"active","family":1,
          "duty":{"code":"renew-residence","title":"居留许可延期","dueOn":"2028-09-01"} }],"next":"k2"}
        """;

    public const string StaffFile = $$"""
        {"id":"{{Staff}}","number":"FST-JA-2026-000001","name":"Anna Schmidt","nationality":"DEU","position":"工程师","class":"b","workPermit":"WP-JA-2026-000001","workPermitUntil":"2028-11-01","state":"active",
         "duties":[{"code":"renew-residence","title":"居留许可延期","dueOn":"2028-09-01","provision":"《出境入境管理法》第32条"}],
         "mayRenew":true,
         "familyMembers":[{"name":"Max Schmidt","relation":"child","relationTitle":"子女","nationality":"DEU","passportExpiresOn":"2030-01-01"}],
         "history":[{"kind":"data-changed","title":"信息变更","happenedOn":"2026-11-02","at":"2026-11-03T10:00:00+08:00","details":"换发护照","late":false}]}
        """;

    public const string Duties = $$"""{"items":[{"code":"renew-residence","title":"居留许可延期","dueOn":"2028-09-01","staffId":"{{Staff}}","name":"Anna Schmidt"}],"next":null}""";

    public const string Listings = $$"""
        {"items":[{"number":"{{Listing}}","zone":"JA","zoneTitle":"静安","year":2026,"employer":"上海美研科技有限公司","creditCode":"91310106MA1FY00X1Q","industry":"beauty-health","industryTitle":"美妆健康","state":"published",
          "publishedOn":"2026-11-20","objectionsUntil":"2026-11-27","notice":"市方案授予，区方案未列名"}],"next":"k2"}
        """;

    public const string Published = $$"""
        {"number":"{{Listing}}","zone":"JA","zoneTitle":"静安","year":2026,"employer":"上海美研科技有限公司","industry":"beauty-health","industryTitle":"美妆健康","state":"published","publishedOn":"2026-11-20","objectionsUntil":"2026-11-27",
         "notice":"市方案授予，区方案未列名"}
        """;

    public const string ListingFile = $$"""
        {"listing":{{Published}},"caseId":"01900000-0000-7000-8000-00000000aa04","endedOn":null,"endReason":null,"appealUntil":null,"mayAppeal":false,
         "objections":[{"id":"01900000-0000-7000-8000-00000000aa02","state":"open","filedAt":"2026-11-21T09:00:00+08:00","by":"林晓雯","reason":"不在本区经营","decidedAt":null,"decision":null}],
         "appeals":[],"reviews":[{"outcome":"kept","at":"2026-11-21T09:00:00+08:00","reason":"符合条件"}],"graduates":{"filed":3,"recommended":2,"settled":1} }
        """;

    public const string Quotas = """{"items":[{"zone":"JA","zoneTitle":"静安","year":2026,"total":50,"taken":12,"left":38,"source":"待核实","toBeVerified":true,"version":2,"changes":[{"version":2,"total":50,"source":"待核实","at":"2026-11-21T09:00:00+08:00","by":"郑明"},{"version":1,"total":40,"source":"年初通知","at":"2026-01-21T09:00:00+08:00","by":"郑明"}]},{"zone":"CN","zoneTitle":"长宁","year":2026,"total":null,"taken":0,"left":null,"source":null,"toBeVerified":true}],"next":null}""";

    public const string Figures = """{"items":[{"industry":"beauty-health","title":"美妆健康","employers":3,"graduates":7,"recommended":4,"settled":1,"averagePoints":"70.5"},{"industry":"finance","title":"金融"},{"industry":"blockchain","title":"区块链"}],"next":null}""";

    public const string Graduates = """{"items":[{"caseId":"01900000-0000-7000-8000-00000000aa03","number":"TGR-JA-2026-000001","employer":"上海美研科技有限公司","industryTitle":"美妆健康","education":"master","points":69,"passing":72,"state":"Submitted","stateTitle":"已提交"}],"next":"k2"}""";

    public const string Exports = """{"items":[{"number":"EXP-2026-000001","what":"staff","reason":"年度检查","by":"郑明","at":"2026-11-21T09:00:00+08:00","rows":3,"clear":true}],"next":null}""";

    public const string GraduateInvitation = $$"""
        {"purpose":"graduate","state":"open","usedAt":null,"caseState":"待受理","number":"TGR-JA-2026-000001","name":"张**","employer":"上海美研科技有限公司","year":2026,
         "form":{"employerItems":["honest-recruiting"],"graduate":{"name":"张**","sex":"male","birthDate":"20**-**-**","idNumber":"310****27","homeProvince":"34","mobile":"138****1234","email":"z****@example.com"},
           "study":{"school":"同济大学","schoolClass":1,"education":"master","major":"建筑学","inShanghai":true,"enrolment":"unified","rankPercent":25,"language":"cet6","computer":"postgraduate","honours":"国家奖学金","employedWhileStudying":false},
           "agreement":{"position":"研发工程师","signedOn":"2026-03-10","from":"2026-07-01","to":"2029-06-30","dispatched":false,"ownStartUp":false,"endsWithoutSettlement":false} },
         "score":{{Points}} }
        """;

    public const string PanelInvitation = """{"purpose":"panel","state":"invited","trackTitle":"维修","levelTitle":"高级","educationTitle":"本科","years":12,"achievements":"主持发动机修理项目","votesUntil":"2026-12-01","criteria":[{"code":"practice","title":"实践能力","max":40}]}""";

    public const string GrantSchema = """{"type":"object","properties":{"class":{"enum":["a","b","c",null]},"validUntil":{"type":["string","null"],"format":"date"},"family":{"type":["array","null"],"items":{"type":"integer"}}},"required":["class","validUntil"]}""";
}
