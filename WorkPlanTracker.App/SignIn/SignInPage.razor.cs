using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.SignIn;

/// <summary>The sign-in form; in the demonstration, one click for each kind of user.</summary>
public sealed partial class SignInPage(IConfiguration configuration)
{
    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    public string? Problem { get; set; }

    [SupplyParameterFromQuery]
    public string? Reason { get; set; }

    [SupplyParameterFromQuery]
    public string? Email { get; set; }

    private bool IsDemo => configuration.GetValue<bool>("Demo:Enabled");

    private string? Message => (Problem, Reason) switch
    {
        ({ Length: > 0 }, _) => "The e-mail address or the password is wrong, or the account is locked.",
        (_, "out") => "You are signed out.",
        (_, "changed") => "Your account was changed, so you have been signed out. Sign in again to go on.",
        (_, "password") => "Your new password is kept. Sign in with it.",
        (_, "ready") => "The first administrator is ready. Sign in to begin.",
        _ => null,
    };
}
