using System.Globalization;

namespace Platform.Documents.Tests;

internal static class Sample
{
    public static readonly CultureInfo Chinese = new("zh-CN");
    public static readonly CultureInfo English = new("en");

    public static Document Certificate(CultureInfo? culture = null) => new()
    {
        Culture = culture ?? Chinese,
        Form = DocumentForm.Certificate,
        Title = "外国（地区）企业常驻代表机构登记证",
        Organ = "上海市静安区市场监督管理局",
        Power = "登记权限由上海市市场监督管理局下放（《第二批上海自贸试验区联动创新区建设方案》任务分工第3项）",
        Number = "DJZ-JA-2026-000001",
        Date = new DateOnly(2026, 11, 21),
        Rows =
        [
            new("代表机构名称", "德国晨星有限公司上海代表处"), new("代表机构外文名称", "Morning Star Precision Instruments GmbH Shanghai Representative Office"), new("首席代表", "施密特"),
            new("业务范围", "从事与该外国企业产品有关的市场调查、展示、宣传活动；从事与该外国企业产品销售、服务提供、境内采购、境内投资有关的联络活动"),
            new("驻在场所", "上海市静安区南京西路1266号3901室"), new("驻在期限", "2026年11月21日至2029年11月20日"), new("外国企业名称", "德国晨星有限公司"), new("外国企业原文名称", "Morning Star Precision Instruments GmbH"),
            new("外国企业住所", "德国慕尼黑利奥波德街1号"), new("成立日期", "2026年11月21日"), new("发证日期", "2026年11月21日"), new("有效期至", "2029年11月20日"),
        ],
        Seal = new Seal("Zt4cS0Xn9W1m3rT2hVqk0k3hYp1c5v8uJ7oR6aB4dEf", "K7QF-2M9X-RT4H-8WPC", "本证信息由签名密钥签名，签名文件可在核验页面下载。"),
        Proof = new Uri("https://zones.example.cn/certificates/DJZ-JA-2026-000001"),
    };

    public static Document Letter(CultureInfo? culture = null) => Certificate(culture) with
    {
        Form = DocumentForm.Letter,
        Title = "补正通知书",
        Addressee = "德国晨星有限公司",
        Paragraphs = ["你单位提交的申请材料需要补正，现一次告知全部内容。"],
        List = new DocumentList("需要补正的内容", [.. Enumerable.Range(1, 30).Select(i => new DocumentItem($"第{i}项：请写明门牌号", "驻在场所地址", "《行政许可法》第32条第4项", new string('a', 64)))]),
        Provision = "《行政许可法》第32条第4项",
        Remedies = "如不服本决定，可依法申请行政复议或者提起行政诉讼。",
        Proof = null,
        Seal = new Seal(null, "A1B2-C3D4-E5F6-A7B8", null),
    };
}
