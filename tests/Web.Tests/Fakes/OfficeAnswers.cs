namespace Platform.Web.Tests.Fakes;

/// <summary>What the services answer to officers and operators, by the contract.</summary>
internal static class OfficeAnswers
{
    public const string Absence = """{"from":"2026-12-01","to":"2026-12-04","substitute":"01900000-0000-7000-8000-0000000000c2","substituteName":"陈洁","running":false}""";

    public const string Calendars = """
        {"items":[{"year":2026,"source":"https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm",
          "holidays":[{"name":"new-year","from":"2026-01-01","to":"2026-01-03"},{"name":"national","from":"2026-10-01","to":"2026-10-07"}],"makeUpDays":["2026-01-04","2026-10-10"]}],"next":null}
        """;

    public const string Opinions = """
        {"items":[{"id":"o1","caseId":"01900000-0000-7000-8000-000000000042","number":"ROE-JA-2026-000042","matter":"ro.establish","matterTitle":"设立登记","zone":"JA","zoneTitle":"静安","title":"德国莱茵公司上海代表处",
          "department":{"code":"police","title":"公安（出入境）"},"question":"首席代表居留许可是否有效？","askedAt":"2026-11-20T10:00:00+08:00","dueOn":"2026-11-27","workingDaysLeft":5,
          "state":"asked","stateTitle":"待答复","version":1}],"next":"k9"}
        """;

    public const string OpenOpinion = """
        {"id":"o1","caseId":"01900000-0000-7000-8000-000000000042","number":"ROE-JA-2026-000042","matter":"ro.establish","matterTitle":"设立登记","zone":"JA","zoneTitle":"静安","title":"德国莱茵公司上海代表处","kind":"approval",
         "department":{"code":"police","title":"公安（出入境）"},"question":"首席代表居留许可是否有效？","askedAt":"2026-11-20T10:00:00+08:00","dueOn":"2026-11-27","workingDaysLeft":5,
         "state":"asked","stateTitle":"待答复","silence":"逾期未答复视为同意","version":3,
         "form":{"office":{"nameZh":"德国莱茵公司上海代表处","phone":"021-62880000"},"representatives":[{"role":"chief","nameOriginal":"Anna Schmidt","nationality":"DEU"}]},
         "materials":[{"code":"articles","title":"章程","required":true,"kinds":["pdf"],"maxBytes":20971520,"note":null,
           "file":{"fileName":"章程.pdf","mediaType":"application/pdf","size":52000,"sha256":"ab","scan":"not-scanned","uploadedAt":"2026-11-20T10:00:00+08:00"}}]}
        """;

    public const string ClosedOpinion = """
        {"id":"o1","caseId":"01900000-0000-7000-8000-000000000042","number":"ROE-JA-2026-000042","matter":"ro.establish","matterTitle":"设立登记","zone":"JA","zoneTitle":"静安","title":"德国莱茵公司上海代表处","kind":"approval",
         "department":{"code":"police","title":"公安（出入境）"},"question":"首席代表居留许可是否有效？","askedAt":"2026-11-20T10:00:00+08:00","dueOn":"2026-11-27","state":"stopped","stateTitle":"已停止",
         "reason":null,"answeredAt":"2026-11-23T10:00:00+08:00","silence":"逾期未答复视为同意","version":4,"stoppedBy":{"department":{"code":"customs","title":"海关"},"reason":"备案号无效"},"form":null,"materials":null}
        """;

    /// <summary>Three departments: one agreed, one silent, one objected, with the words that only the office sees.</summary>
    public const string Consultations = """
        [{"id":"k1","code":"joint-review","title":"联合审查","kind":"approval","question":"首席代表居留许可是否有效？","askedAt":"2026-11-20T10:00:00+08:00","askedBy":{"id":"01900000-0000-7000-8000-0000000000c1","name":"王芳"},
          "state":"refused","stateTitle":"有部门不同意","provision":"行政许可法第26条",
          "opinions":[
            {"id":"o1","department":{"code":"police","title":"公安（出入境）"},"state":"objected","stateTitle":"不同意","dueOn":"2026-11-27","silence":"视为同意","answeredAt":"2026-11-23T10:00:00+08:00","answeredBy":{"id":"01900000-0000-7000-8000-0000000000c5","name":"何军"},"reason":"居留许可已过期"},
            {"id":"o2","department":{"code":"talent","title":"人才服务"},"state":"silent","stateTitle":"逾期未答复","dueOn":"2026-11-20","silence":"视为同意","answeredAt":null,"answeredBy":null,"reason":null},
            {"id":"o3","department":{"code":"customs","title":"海关"},"state":"stopped","stateTitle":"已停止","dueOn":"2026-11-27","silence":"视为同意","answeredAt":null,"answeredBy":null,"reason":null}]}]
        """;

    public const string Askable = """[{"code":"joint-review","title":"联合审查","kind":"approval","departments":[{"code":"police","title":"公安（出入境）"},{"code":"talent","title":"人才服务"},{"code":"customs","title":"海关"}]}]""";

    public const string PauseGrounds = """[{"code":"expert-review","title":"专家评审","provision":"行政许可法第45条"},{"code":"inspection","title":"检验、检测","provision":"行政许可法第45条"}]""";

    /// <summary>One limit paused until a day, one extended, one met, one of the applicant.</summary>
    public const string Deadlines = """
        [{"code":"acceptance","title":"受理审查期限","audience":"office","due":"2026-11-18","statutoryDue":"2026-11-18","promisedDue":null,"unit":"working-days","amount":5,"startedOn":"2026-11-11","metOn":"2026-11-16",
          "provision":"行政许可法第32条","provisional":false,"workingDaysLeft":null,"explanation":["2026-11-12 周四：第 1 个工作日"],"paused":false,"pauses":[],"extensions":[],"onPassed":null,"extendableBy":null},
         {"code":"decision","title":"登记决定期限","audience":"office","due":"2026-12-24","statutoryDue":"2026-12-24","promisedDue":"2026-12-14","unit":"working-days","amount":15,"startedOn":"2026-11-16","metOn":null,
          "provision":"条例第24条","provisional":true,"workingDaysLeft":23,"explanation":["2026-11-17 周二：第 1 个工作日","2026-11-18 至 2026-11-30：专家评审，不计入"],
          "paused":true,"pauses":[{"from":"2026-11-18","until":"2026-11-30","resumedOn":null,"ground":"expert-review","groundTitle":"专家评审","reason":"行业主管部门组织评审","provision":"行政许可法第45条"}],
          "extensions":[{"on":"2026-11-17","days":10,"authority":"局负责人","reason":"境外文书需要核实","provision":"行政许可法第42条"}],"onPassed":"登记期限届满，须说明理由","extendableBy":10,"pausable":true},
         {"code":"correction","title":"补正期限","audience":"applicant","due":"2026-12-11","statutoryDue":"2026-12-11","promisedDue":null,"unit":"working-days","amount":15,"startedOn":"2026-11-20","metOn":null,
          "provision":"行政许可法第32条","provisional":false,"workingDaysLeft":15,"explanation":[],"paused":false,"pauses":[],"extensions":[],"onPassed":"视为撤回申请，案件终止","extendableBy":null}]
        """;

    public const string Changes = """
        [{"pointer":"/office/phone","before":"021-1","after":"021-62880000"},
         {"pointer":"/representatives","before":[{"nameOriginal":"Anna Schmidt","birthDate":"1980-03-01"}],"after":[{"nameOriginal":"Anna Schmidt","birthDate":"1980-03-11"},{"nameOriginal":"Jan Weber"}]},
         {"pointer":"/materials/articles","before":{"fileName":"旧章程.pdf","sha256":"aa","size":1024},"after":{"fileName":"章程.pdf","sha256":"ab","size":2048}}]
        """;

    public const string SinceLastLook = """
        {"at":"2026-11-20T11:00:00+08:00","version":5,"changes":[{"pointer":"/office/phone","before":"021-1","after":"021-62880000"}],
         "acts":[{"seq":6,"at":"2026-11-21T09:00:00+08:00","act":"resubmission","actTitle":"重新提交","from":"AwaitingCorrection","to":"Submitted","stateTitle":"待受理","actor":{"role":"applicant","name":"张敏"},"note":null,"provision":null}]}
        """;
}
