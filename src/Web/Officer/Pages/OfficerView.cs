using Platform.Web.Officer.Texts;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Officer.Pages;

public abstract class OfficerView : View
{
    protected override Type Words => typeof(OfficerTexts);
}
