using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ChatAssist.Bot.Staff;

/// <summary>
/// A form that is folded away comes back open and filled when something in it is to be mended: nobody types a note twice.
/// <c>refill="Went"</c> names the handler; of several forms with one handler, <c>refill="Called call=12"</c> also the field that tells them apart.
/// </summary>
[HtmlTargetElement("details", Attributes = "refill")]
public sealed class RefilledForm : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public string Refill { get; set; } = "";

    public override void Init(TagHelperContext context)
    {
        if (Sent() is { } form) context.Items[typeof(IFormCollection)] = form;
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (context.Items.ContainsKey(typeof(IFormCollection))) output.Attributes.SetAttribute("open", "open");
    }

    // A form that was taken leads elsewhere: a page that answers one is to mend it.
    private IFormCollection? Sent()
    {
        var request = View.HttpContext.Request;
        if (!request.HasFormContentType || Refill.Split(' ') is not [var handler, .. var rest] || request.Query["handler"] != handler) return null;
        return rest.Select(one => one.Split('=')).All(one => request.Form[one[0]] == one[1]) ? request.Form : null;
    }
}

/// <summary>A field of such a form, with what was sent. What the page itself hides in it stays.</summary>
[HtmlTargetElement("input", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("textarea", Attributes = "name")]
public sealed class RefilledField : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.TryGetValue(typeof(IFormCollection), out var sent) || sent is not IFormCollection form) return;
        var (name, type) = (Text(output, "name"), Text(output, "type"));
        if (output.TagName == "textarea") output.Content.SetContent(form[name]);
        else if (type is "checkbox" or "radio") Tick(output, form[name].Contains(Text(output, "value"), StringComparer.Ordinal));
        else if (type != "hidden") output.Attributes.SetAttribute("value", form[name].ToString());
    }

    private static void Tick(TagHelperOutput output, bool isTicked)
    {
        output.Attributes.RemoveAll("checked");
        if (isTicked) output.Attributes.SetAttribute("checked", "checked");
    }

    private static string Text(TagHelperOutput output, string attribute) => output.Attributes[attribute]?.Value?.ToString() ?? "";
}

/// <summary>A list of such a form tells its options which one was sent.</summary>
[HtmlTargetElement("select", Attributes = "name")]
public sealed class RefilledList : TagHelper
{
    public override void Init(TagHelperContext context)
    {
        if (context.Items.TryGetValue(typeof(IFormCollection), out var sent) && sent is IFormCollection form)
            context.Items[typeof(RefilledList)] = form[context.AllAttributes["name"].Value.ToString() ?? ""].ToString();
    }
}

/// <summary>The option that was sent.</summary>
[HtmlTargetElement("option", Attributes = "value")]
public sealed class RefilledOption : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.TryGetValue(typeof(RefilledList), out var sent)) return;
        output.Attributes.RemoveAll("selected");
        if (output.Attributes["value"].Value?.ToString() == (string)sent) output.Attributes.SetAttribute("selected", "selected");
    }
}
