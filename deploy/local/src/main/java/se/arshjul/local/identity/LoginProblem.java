package se.arshjul.local.identity;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** Why a step of the login did not succeed, in the words of the person who tries. */
record LoginProblem(HttpStatus status, String sentence) {

    static final LoginProblem TOO_MANY = new LoginProblem(
            HttpStatus.TOO_MANY_REQUESTS,
            "För många försök. Vänta %d minuter och försök igen.".formatted(LoginThrottle.WINDOW.toMinutes()));

    static LoginProblem of(String sentence) {
        return new LoginProblem(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
    }

    /** Shows the page again with the problem at its field. */
    String on(String view, String email, Model model, HttpServletResponse answer) {
        answer.setStatus(status.value());
        model.addAttribute("problem", sentence);
        return LoginProblem.page(view, email, model);
    }

    /** Shows a page on which nothing has gone wrong. */
    static String page(String view, String email, Model model) {
        model.addAttribute("email", email);
        return view;
    }
}
