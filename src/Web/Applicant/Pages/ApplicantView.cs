using Platform.Web.Applicant.Texts;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Applicant.Pages;

public abstract class ApplicantView : View
{
    protected override Type Words => typeof(ApplicantTexts);
}
